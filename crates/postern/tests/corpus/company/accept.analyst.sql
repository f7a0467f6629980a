-- Honest statements of the aggregate-only role, for all engines (`public.` is the engine's own
-- schema). Below each stands what it is compared with, over the raw tables: `-- oracle`, the answer
-- itself; or `-- groups K`, all groups with K keys first and behind the answer's columns `n`, the
-- individuals of the group, and where a column stands on part of them `n_column` and `rest_column`,
-- those of the part and of the rest: the threshold is applied to these in the test.

SELECT count(*) FROM customers
-- oracle
SELECT count(*) FROM public.customers HAVING count(DISTINCT id) >= 5

SELECT sum(credit) FROM customers
-- oracle
SELECT sum(credit) FROM public.customers HAVING count(DISTINCT id) >= 5

SELECT avg(credit) FROM customers
-- oracle
SELECT avg(credit) FROM public.customers HAVING count(DISTINCT id) >= 5

SELECT count(*), sum(credit), avg(credit) FROM customers
-- oracle
SELECT count(*), sum(credit), avg(credit) FROM public.customers HAVING count(DISTINCT id) >= 5

SELECT count(credit), count(DISTINCT id) FROM customers
-- oracle
SELECT count(credit), count(DISTINCT id) FROM public.customers HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, sum(total) AS s FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE region = 'EU')
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE customer_id IN (SELECT id FROM public.customers WHERE region = 'EU') HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*) AS c FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = o.customer_id AND c.region = 'US' AND c.vip) GROUP BY status
-- groups 1
SELECT status, count(*) AS c, count(DISTINCT customer_id) AS n FROM public.orders o WHERE EXISTS (SELECT 1 FROM public.customers c WHERE c.id = o.customer_id AND c.region = 'US' AND c.vip) GROUP BY status

SELECT o.status, avg(o.total) AS a FROM orders AS o WHERE (o.customer_id IN (SELECT k.id FROM customers AS k WHERE k.city <> 'Lyon')) AND o.status <> 'new' GROUP BY o.status
-- groups 1
SELECT o.status, avg(o.total) AS a, count(DISTINCT customer_id) AS n FROM public.orders AS o WHERE (o.customer_id IN (SELECT k.id FROM public.customers AS k WHERE k.city <> 'Lyon')) AND o.status <> 'new' GROUP BY o.status

SELECT region, count(*) FROM customers GROUP BY region
-- groups 1
SELECT region, count(*), count(DISTINCT id) AS n FROM public.customers GROUP BY region

SELECT region, sum(credit) FROM customers GROUP BY region
-- groups 1
SELECT region, sum(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region

SELECT region, avg(credit) FROM customers GROUP BY region
-- groups 1
SELECT region, avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region

SELECT region, count(*), sum(credit), avg(credit) FROM customers GROUP BY region
-- groups 1
SELECT region, count(*), sum(credit), avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region

SELECT region, count(credit), count(DISTINCT id) FROM customers GROUP BY region
-- groups 1
SELECT region, count(credit), count(DISTINCT id), count(DISTINCT id) AS n FROM public.customers GROUP BY region

SELECT city, count(*) FROM customers GROUP BY city
-- groups 1
SELECT city, count(*), count(DISTINCT id) AS n FROM public.customers GROUP BY city

SELECT city, sum(credit) FROM customers GROUP BY city
-- groups 1
SELECT city, sum(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY city

SELECT city, avg(credit) FROM customers GROUP BY city
-- groups 1
SELECT city, avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY city

SELECT city, count(*), sum(credit), avg(credit) FROM customers GROUP BY city
-- groups 1
SELECT city, count(*), sum(credit), avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY city

SELECT city, count(credit), count(DISTINCT id) FROM customers GROUP BY city
-- groups 1
SELECT city, count(credit), count(DISTINCT id), count(DISTINCT id) AS n FROM public.customers GROUP BY city

SELECT vip, count(*) FROM customers GROUP BY vip
-- groups 1
SELECT vip, count(*), count(DISTINCT id) AS n FROM public.customers GROUP BY vip

SELECT vip, sum(credit) FROM customers GROUP BY vip
-- groups 1
SELECT vip, sum(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY vip

SELECT vip, avg(credit) FROM customers GROUP BY vip
-- groups 1
SELECT vip, avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY vip

SELECT vip, count(*), sum(credit), avg(credit) FROM customers GROUP BY vip
-- groups 1
SELECT vip, count(*), sum(credit), avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY vip

SELECT vip, count(credit), count(DISTINCT id) FROM customers GROUP BY vip
-- groups 1
SELECT vip, count(credit), count(DISTINCT id), count(DISTINCT id) AS n FROM public.customers GROUP BY vip

SELECT region, city, count(*) FROM customers GROUP BY region, city
-- groups 2
SELECT region, city, count(*), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city

SELECT region, city, sum(credit) FROM customers GROUP BY region, city
-- groups 2
SELECT region, city, sum(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city

SELECT region, city, avg(credit) FROM customers GROUP BY region, city
-- groups 2
SELECT region, city, avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city

SELECT region, city, count(*), sum(credit), avg(credit) FROM customers GROUP BY region, city
-- groups 2
SELECT region, city, count(*), sum(credit), avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city

SELECT region, city, count(credit), count(DISTINCT id) FROM customers GROUP BY region, city
-- groups 2
SELECT region, city, count(credit), count(DISTINCT id), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city

SELECT region, vip, count(*) FROM customers GROUP BY region, vip
-- groups 2
SELECT region, vip, count(*), count(DISTINCT id) AS n FROM public.customers GROUP BY region, vip

SELECT region, vip, sum(credit) FROM customers GROUP BY region, vip
-- groups 2
SELECT region, vip, sum(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, vip

SELECT region, vip, avg(credit) FROM customers GROUP BY region, vip
-- groups 2
SELECT region, vip, avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, vip

SELECT region, vip, count(*), sum(credit), avg(credit) FROM customers GROUP BY region, vip
-- groups 2
SELECT region, vip, count(*), sum(credit), avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, vip

SELECT region, vip, count(credit), count(DISTINCT id) FROM customers GROUP BY region, vip
-- groups 2
SELECT region, vip, count(credit), count(DISTINCT id), count(DISTINCT id) AS n FROM public.customers GROUP BY region, vip

SELECT city, vip, count(*) FROM customers GROUP BY city, vip
-- groups 2
SELECT city, vip, count(*), count(DISTINCT id) AS n FROM public.customers GROUP BY city, vip

SELECT city, vip, sum(credit) FROM customers GROUP BY city, vip
-- groups 2
SELECT city, vip, sum(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY city, vip

SELECT city, vip, avg(credit) FROM customers GROUP BY city, vip
-- groups 2
SELECT city, vip, avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY city, vip

SELECT city, vip, count(*), sum(credit), avg(credit) FROM customers GROUP BY city, vip
-- groups 2
SELECT city, vip, count(*), sum(credit), avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY city, vip

SELECT city, vip, count(credit), count(DISTINCT id) FROM customers GROUP BY city, vip
-- groups 2
SELECT city, vip, count(credit), count(DISTINCT id), count(DISTINCT id) AS n FROM public.customers GROUP BY city, vip

SELECT region, city, vip, count(*) FROM customers GROUP BY region, city, vip
-- groups 3
SELECT region, city, vip, count(*), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city, vip

SELECT region, city, vip, sum(credit) FROM customers GROUP BY region, city, vip
-- groups 3
SELECT region, city, vip, sum(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city, vip

SELECT region, city, vip, avg(credit) FROM customers GROUP BY region, city, vip
-- groups 3
SELECT region, city, vip, avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city, vip

SELECT region, city, vip, count(*), sum(credit), avg(credit) FROM customers GROUP BY region, city, vip
-- groups 3
SELECT region, city, vip, count(*), sum(credit), avg(credit), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city, vip

SELECT region, city, vip, count(credit), count(DISTINCT id) FROM customers GROUP BY region, city, vip
-- groups 3
SELECT region, city, vip, count(credit), count(DISTINCT id), count(DISTINCT id) AS n FROM public.customers GROUP BY region, city, vip

SELECT count(*), sum(credit) FROM customers WHERE region = 'EU'
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE region = 'EU' HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE region = 'EU' GROUP BY region
-- groups 1
SELECT region, count(*), sum(credit), count(DISTINCT id) AS n FROM public.customers WHERE region = 'EU' GROUP BY region

SELECT count(*), sum(credit) FROM customers WHERE city IN ('Lyon', 'Paris')
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE city IN ('Lyon', 'Paris') HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE city IN ('Lyon', 'Paris') GROUP BY region
-- groups 1
SELECT region, count(*), sum(credit), count(DISTINCT id) AS n FROM public.customers WHERE city IN ('Lyon', 'Paris') GROUP BY region

SELECT count(*), sum(credit) FROM customers WHERE vip
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE vip HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE vip GROUP BY region
-- groups 1
SELECT region, count(*), sum(credit), count(DISTINCT id) AS n FROM public.customers WHERE vip GROUP BY region

SELECT count(*), sum(credit) FROM customers WHERE region IS NOT NULL
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE region IS NOT NULL HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE region IS NOT NULL GROUP BY region
-- groups 1
SELECT region, count(*), sum(credit), count(DISTINCT id) AS n FROM public.customers WHERE region IS NOT NULL GROUP BY region

SELECT count(*), sum(credit) FROM customers WHERE region <> 'US' AND city = 'Osaka'
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE region <> 'US' AND city = 'Osaka' HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE region <> 'US' AND city = 'Osaka' GROUP BY region
-- groups 1
SELECT region, count(*), sum(credit), count(DISTINCT id) AS n FROM public.customers WHERE region <> 'US' AND city = 'Osaka' GROUP BY region

SELECT count(*), sum(credit) FROM customers WHERE NOT vip
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE NOT vip HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE NOT vip GROUP BY region
-- groups 1
SELECT region, count(*), sum(credit), count(DISTINCT id) AS n FROM public.customers WHERE NOT vip GROUP BY region

SELECT count(*), sum(credit) FROM customers WHERE region IS NULL OR city = 'Berlin'
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE region IS NULL OR city = 'Berlin' HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE region IS NULL OR city = 'Berlin' GROUP BY region
-- groups 1
SELECT region, count(*), sum(credit), count(DISTINCT id) AS n FROM public.customers WHERE region IS NULL OR city = 'Berlin' GROUP BY region

SELECT count(*) FROM orders
-- oracle
SELECT count(*) FROM public.orders HAVING count(DISTINCT customer_id) >= 5

SELECT sum(total) FROM orders
-- oracle
SELECT sum(total) FROM public.orders HAVING count(DISTINCT customer_id) >= 5

SELECT avg(total) FROM orders
-- oracle
SELECT avg(total) FROM public.orders HAVING count(DISTINCT customer_id) >= 5

SELECT count(*), sum(total), avg(total) FROM orders
-- oracle
SELECT count(*), sum(total), avg(total) FROM public.orders HAVING count(DISTINCT customer_id) >= 5

SELECT count(total), count(DISTINCT customer_id) FROM orders
-- oracle
SELECT count(total), count(DISTINCT customer_id) FROM public.orders HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*) FROM orders GROUP BY status
-- groups 1
SELECT status, count(*), count(DISTINCT customer_id) AS n FROM public.orders GROUP BY status

SELECT status, sum(total) FROM orders GROUP BY status
-- groups 1
SELECT status, sum(total), count(DISTINCT customer_id) AS n FROM public.orders GROUP BY status

SELECT status, avg(total) FROM orders GROUP BY status
-- groups 1
SELECT status, avg(total), count(DISTINCT customer_id) AS n FROM public.orders GROUP BY status

SELECT status, count(*), sum(total), avg(total) FROM orders GROUP BY status
-- groups 1
SELECT status, count(*), sum(total), avg(total), count(DISTINCT customer_id) AS n FROM public.orders GROUP BY status

SELECT status, count(total), count(DISTINCT customer_id) FROM orders GROUP BY status
-- groups 1
SELECT status, count(total), count(DISTINCT customer_id), count(DISTINCT customer_id) AS n FROM public.orders GROUP BY status

SELECT count(*), sum(total) FROM orders WHERE status = 'paid'
-- oracle
SELECT count(*), sum(total) FROM public.orders WHERE status = 'paid' HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*), sum(total) FROM orders WHERE status = 'paid' GROUP BY status
-- groups 1
SELECT status, count(*), sum(total), count(DISTINCT customer_id) AS n FROM public.orders WHERE status = 'paid' GROUP BY status

SELECT count(*), sum(total) FROM orders WHERE status IN ('new', 'shipped')
-- oracle
SELECT count(*), sum(total) FROM public.orders WHERE status IN ('new', 'shipped') HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*), sum(total) FROM orders WHERE status IN ('new', 'shipped') GROUP BY status
-- groups 1
SELECT status, count(*), sum(total), count(DISTINCT customer_id) AS n FROM public.orders WHERE status IN ('new', 'shipped') GROUP BY status

SELECT count(*), sum(total) FROM orders WHERE status <> 'returned'
-- oracle
SELECT count(*), sum(total) FROM public.orders WHERE status <> 'returned' HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*), sum(total) FROM orders WHERE status <> 'returned' GROUP BY status
-- groups 1
SELECT status, count(*), sum(total), count(DISTINCT customer_id) AS n FROM public.orders WHERE status <> 'returned' GROUP BY status

SELECT category, count(*) FROM products GROUP BY category
-- oracle
SELECT category, count(*) FROM public.products GROUP BY category

SELECT category, sum(price), avg(price) FROM products GROUP BY category
-- oracle
SELECT category, sum(price), avg(price) FROM public.products GROUP BY category

SELECT count(*) FROM products
-- oracle
SELECT count(*) FROM public.products

SELECT region AS area, count(*) AS n FROM customers GROUP BY region ORDER BY n DESC, area LIMIT 3
-- oracle
SELECT region AS area, count(*) AS n FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5 ORDER BY n DESC, area LIMIT 3

SELECT city, sum(credit) AS s FROM customers GROUP BY city HAVING count(*) > 10 ORDER BY s
-- oracle
SELECT city, sum(credit) AS s FROM public.customers GROUP BY city HAVING count(*) > 10 AND count(DISTINCT id) >= 5 ORDER BY s

SELECT o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY o.status
-- groups 1
SELECT o.status, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY o.status

SELECT c.vip, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip
-- groups 1
SELECT c.vip, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip

SELECT c.city, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status

SELECT c.city, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city
-- groups 1
SELECT c.city, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city

SELECT c.region, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status

SELECT c.vip, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip
-- groups 1
SELECT c.vip, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip

SELECT c.city, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status

SELECT c.vip, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip
-- groups 1
SELECT c.vip, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip

SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status

SELECT c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region
-- groups 1
SELECT c.region, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region

SELECT count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- groups 1
SELECT c.region, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region

SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new'
-- oracle
SELECT count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new'
-- oracle
SELECT avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY o.status
-- groups 1
SELECT o.status, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY o.status

SELECT c.city, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status

SELECT c.city, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city
-- groups 1
SELECT c.city, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city

SELECT c.city, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city
-- groups 1
SELECT c.city, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city

SELECT c.vip, c.region, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region

SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid'
-- oracle
SELECT count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip, c.region

SELECT c.vip, c.region, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region

SELECT c.region, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status

SELECT c.vip, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip
-- groups 1
SELECT c.vip, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip

SELECT c.city, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city
-- groups 1
SELECT c.city, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city

SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region

SELECT c.vip, c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip, c.region

SELECT c.vip, c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region

SELECT c.city, o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status

SELECT c.region, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status

SELECT sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip
-- groups 1
SELECT c.vip, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip

SELECT sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new'
-- oracle
SELECT sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city
-- groups 1
SELECT c.city, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city

SELECT sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid'
-- oracle
SELECT sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region
-- groups 1
SELECT c.region, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region

SELECT o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status
-- groups 1
SELECT o.status, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status

SELECT c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region
-- groups 1
SELECT c.region, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region

SELECT o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status
-- groups 1
SELECT o.status, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status

SELECT c.vip, c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region

SELECT c.vip, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip
-- groups 1
SELECT c.vip, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip

SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip
-- groups 1
SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip

SELECT c.region, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region, o.status

SELECT c.vip, c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip, c.region

SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status

SELECT c.region, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status

SELECT c.city, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city
-- groups 1
SELECT c.city, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city

SELECT c.region, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status

SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region
-- groups 1
SELECT c.region, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region

SELECT c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- groups 1
SELECT c.region, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region

SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status

SELECT c.city, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status

SELECT c.city, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city
-- groups 1
SELECT c.city, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city

SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status

SELECT c.vip, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip
-- groups 1
SELECT c.vip, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip

SELECT c.city, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city
-- groups 1
SELECT c.city, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city

SELECT o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status
-- groups 1
SELECT o.status, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status

SELECT c.region, o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status

SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip, c.region

SELECT o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY o.status
-- groups 1
SELECT o.status, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY o.status

SELECT c.city, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city
-- groups 1
SELECT c.city, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city

SELECT avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid'
-- oracle
SELECT avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status
-- groups 1
SELECT o.status, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status

SELECT c.city, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status

SELECT c.city, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status

SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region
-- groups 1
SELECT c.region, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region

SELECT c.city, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city
-- groups 1
SELECT c.city, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city

SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status
-- groups 1
SELECT o.status, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status

SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip
-- groups 1
SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip

SELECT c.city, o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status

SELECT c.city, o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status

SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY o.status
-- groups 1
SELECT o.status, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY o.status

SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status
-- groups 1
SELECT o.status, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status

SELECT c.region, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- groups 1
SELECT c.region, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region

SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip
-- groups 1
SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip

SELECT avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status

SELECT o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status
-- groups 1
SELECT o.status, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status

SELECT c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region
-- groups 1
SELECT c.region, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region

SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- groups 1
SELECT c.region, sum(o.total), count(DISTINCT o.customer_id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region

SELECT o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status
-- groups 1
SELECT o.status, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status

SELECT c.region, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region, o.status
-- groups 2
SELECT c.region, o.status, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region, o.status

SELECT c.city, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city
-- groups 1
SELECT c.city, sum(o.total), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city

SELECT c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- groups 1
SELECT c.region, avg(o.total), count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region

SELECT c.vip, c.region, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip, c.region
-- groups 2
SELECT c.vip, c.region, count(DISTINCT c.id), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip, c.region

SELECT sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new'
-- oracle
SELECT sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- groups 2
SELECT c.city, o.status, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status

SELECT c.region, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region
-- groups 1
SELECT c.region, count(*), count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region

SELECT round(avg(credit), 2) AS a, sum(credit) / count(*) AS b FROM customers
-- oracle
SELECT round(avg(credit), 2) AS a, sum(credit) / count(*) AS b FROM public.customers HAVING count(DISTINCT id) >= 5

SELECT region, count(*) * 100 / sum(count(*)) OVER () AS share FROM customers GROUP BY region
-- groups 1
SELECT region, count(*) * 100 / sum(count(*)) OVER () AS share, count(DISTINCT id) AS n FROM public.customers GROUP BY region

SELECT region, rank() OVER (ORDER BY sum(credit) DESC) AS place FROM customers GROUP BY region
-- groups 1
SELECT region, rank() OVER (ORDER BY sum(credit) DESC) AS place, count(DISTINCT id) AS n FROM public.customers GROUP BY region

SELECT city, sum(credit) AS s, sum(sum(credit)) OVER (ORDER BY city) AS running FROM customers GROUP BY city ORDER BY city
-- groups 1
SELECT city, sum(credit) AS s, sum(sum(credit)) OVER (ORDER BY city) AS running, count(DISTINCT id) AS n FROM public.customers GROUP BY city

SELECT max(n) AS most, min(n) AS least FROM (SELECT city, count(*) AS n FROM customers GROUP BY city) AS t
-- oracle
SELECT max(n) AS most, min(n) AS least FROM (SELECT city, count(*) AS n FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5) AS t

WITH per_city AS (SELECT city, sum(credit) AS s FROM customers GROUP BY city) SELECT city, s FROM per_city WHERE s > (SELECT avg(s) FROM per_city)
-- oracle
WITH per_city AS (SELECT city, sum(credit) AS s FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5) SELECT city, s FROM per_city WHERE s > (SELECT avg(s) FROM per_city)

WITH a AS (SELECT region, count(*) AS n FROM customers GROUP BY region), b AS (SELECT region, sum(credit) AS s FROM customers GROUP BY region) SELECT a.region, a.n, b.s FROM a JOIN b ON a.region = b.region
-- oracle
WITH a AS (SELECT region, count(*) AS n FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5), b AS (SELECT region, sum(credit) AS s FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5) SELECT a.region, a.n, b.s FROM a JOIN b ON a.region = b.region

SELECT region AS what, count(*) AS n FROM customers GROUP BY region UNION ALL SELECT city, count(*) FROM customers GROUP BY city
-- oracle
SELECT region AS what, count(*) AS n FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5 UNION ALL SELECT city, count(*) FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5

SELECT city, count(*) AS n FROM customers GROUP BY city ORDER BY n DESC, city LIMIT 3
-- oracle
SELECT city, count(*) AS n FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5 ORDER BY n DESC, city LIMIT 3

SELECT region, count(*) AS n FROM customers GROUP BY region HAVING count(*) > 20 AND avg(credit) > 100
-- oracle
SELECT region, count(*) AS n FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5 AND count(*) > 20 AND avg(credit) > 100

SELECT region, sum(credit) AS s FROM customers GROUP BY region HAVING sum(credit) > 2 * avg(credit)
-- oracle
SELECT region, sum(credit) AS s FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5 AND sum(credit) > 2 * avg(credit)

SELECT (SELECT count(*) FROM customers) AS people, (SELECT count(*) FROM orders) AS orders
-- oracle
SELECT (SELECT count(*) FROM public.customers) AS people, (SELECT count(*) FROM public.orders) AS orders

SELECT upper(region) AS u, count(*) AS n FROM customers GROUP BY region
-- oracle
SELECT upper(region) AS u, count(*) AS n FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT CASE WHEN count(*) > 50 THEN 'many' ELSE 'few' END AS how, region FROM customers GROUP BY region
-- oracle
SELECT CASE WHEN count(*) > 50 THEN 'many' ELSE 'few' END AS how, region FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT coalesce(region, 'nowhere') AS r, count(*) AS n FROM customers GROUP BY region ORDER BY CASE WHEN region IS NULL THEN 1 ELSE 0 END, region
-- oracle
SELECT coalesce(region, 'nowhere') AS r, count(*) AS n FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT DISTINCT region FROM customers
-- oracle
SELECT region FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT DISTINCT city, vip FROM customers
-- oracle
SELECT city, vip FROM public.customers GROUP BY city, vip HAVING count(DISTINCT id) >= 5

SELECT DISTINCT count(*) AS n FROM customers GROUP BY region
-- oracle
SELECT DISTINCT count(*) AS n FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT upper(region) AS u, count(*) AS c FROM customers GROUP BY upper(region)
-- groups 1
SELECT upper(region) AS u, count(*) AS c, count(DISTINCT id) AS n FROM public.customers GROUP BY upper(region)

SELECT substr(city, 1, 1) AS letter, count(*) AS c FROM customers GROUP BY substr(city, 1, 1)
-- groups 1
SELECT substr(city, 1, 1) AS letter, count(*) AS c, count(DISTINCT id) AS n FROM public.customers GROUP BY substr(city, 1, 1)

SELECT CASE WHEN region IN ('EU', 'US') THEN 'west' ELSE 'other' END AS part, sum(credit) AS s FROM customers GROUP BY CASE WHEN region IN ('EU', 'US') THEN 'west' ELSE 'other' END
-- groups 1
SELECT CASE WHEN region IN ('EU', 'US') THEN 'west' ELSE 'other' END AS part, sum(credit) AS s, count(DISTINCT id) AS n FROM public.customers GROUP BY CASE WHEN region IN ('EU', 'US') THEN 'west' ELSE 'other' END

SELECT coalesce(region, 'nowhere') AS r, count(*) AS c FROM customers GROUP BY coalesce(region, 'nowhere')
-- groups 1
SELECT coalesce(region, 'nowhere') AS r, count(*) AS c, count(DISTINCT id) AS n FROM public.customers GROUP BY coalesce(region, 'nowhere')

SELECT CASE WHEN vip THEN 'vip' ELSE 'plain' END AS kind, avg(credit) AS a FROM customers GROUP BY 1
-- groups 1
SELECT CASE WHEN vip THEN 'vip' ELSE 'plain' END AS kind, avg(credit) AS a, count(DISTINCT id) AS n FROM public.customers GROUP BY 1

-- in postgresql
SELECT date_trunc('month', ordered_at)::date AS m, count(*) AS c FROM orders GROUP BY 1 ORDER BY 1
-- groups 1
SELECT date_trunc('month', ordered_at)::date AS m, count(*) AS c, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY 1

-- in postgresql
SELECT date_trunc('month', ordered_at) AS m, count(*) AS c FROM orders GROUP BY 1 ORDER BY 1
-- groups 1
SELECT date_trunc('month', ordered_at) AS m, count(*) AS c, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY 1

-- in postgresql mysql
SELECT extract(year FROM ordered_at) AS y, sum(total) AS s FROM orders GROUP BY extract(year FROM ordered_at)
-- groups 1
SELECT extract(year FROM ordered_at) AS y, sum(total) AS s, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY extract(year FROM ordered_at)

-- in postgresql
SELECT to_char(ordered_at, 'YYYY-MM') AS m, sum(total) AS s FROM orders GROUP BY to_char(ordered_at, 'YYYY-MM')
-- groups 1
SELECT to_char(ordered_at, 'YYYY-MM') AS m, sum(total) AS s, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY to_char(ordered_at, 'YYYY-MM')

-- in postgresql mysql
SELECT CAST(ordered_at AS date) AS d, count(*) AS c FROM orders GROUP BY CAST(ordered_at AS date)
-- groups 1
SELECT CAST(ordered_at AS date) AS d, count(*) AS c, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY CAST(ordered_at AS date)

-- in sqlite
SELECT strftime('%Y-%m', ordered_at) AS m, sum(total) AS s FROM orders GROUP BY strftime('%Y-%m', ordered_at)
-- groups 1
SELECT strftime('%Y-%m', ordered_at) AS m, sum(total) AS s, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY strftime('%Y-%m', ordered_at)

-- in sqlite mysql
SELECT date(ordered_at) AS d, count(*) AS c FROM orders GROUP BY date(ordered_at)
-- groups 1
SELECT date(ordered_at) AS d, count(*) AS c, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY date(ordered_at)

-- in mysql
SELECT date_format(ordered_at, '%Y-%m') AS m, sum(total) AS s FROM orders GROUP BY date_format(ordered_at, '%Y-%m')
-- groups 1
SELECT date_format(ordered_at, '%Y-%m') AS m, sum(total) AS s, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY date_format(ordered_at, '%Y-%m')

-- in mysql
SELECT year(ordered_at) AS y, month(ordered_at) AS m, count(*) AS c FROM orders GROUP BY year(ordered_at), month(ordered_at)
-- groups 2
SELECT year(ordered_at) AS y, month(ordered_at) AS m, count(*) AS c, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY year(ordered_at), month(ordered_at)

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE city LIKE 'L%'
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE city LIKE 'L%' HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE upper(city) = 'LYON'
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE upper(city) = 'LYON' HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE region IS NOT NULL AND NOT vip
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE region IS NOT NULL AND NOT vip HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE CASE WHEN vip THEN region = 'EU' ELSE region = 'US' END
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE CASE WHEN vip THEN region = 'EU' ELSE region = 'US' END HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE coalesce(region, 'x') <> 'EU'
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE coalesce(region, 'x') <> 'EU' HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE length(city) > 4
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE length(city) > 4 HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE 1 = 1
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE 1 = 1 HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE vip AND 1 = 1
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE vip AND 1 = 1 HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE region = 'EU' OR (region = 'US' AND city LIKE '%o%')
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE region = 'EU' OR (region = 'US' AND city LIKE '%o%') HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE city BETWEEN 'A' AND 'M'
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE city BETWEEN 'A' AND 'M' HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, avg(credit) AS a FROM customers WHERE nullif(region, 'EU') IS NOT NULL
-- oracle
SELECT count(*) AS c, avg(credit) AS a FROM public.customers WHERE nullif(region, 'EU') IS NOT NULL HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c, sum(total) AS s FROM orders WHERE ordered_at >= '2024-01-01'
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE ordered_at >= '2024-01-01' HAVING count(DISTINCT customer_id) >= 5

-- in postgresql
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE ordered_at >= DATE '2024-01-01' AND ordered_at < DATE '2024-01-01' + INTERVAL '6 months'
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE ordered_at >= DATE '2024-01-01' AND ordered_at < DATE '2024-01-01' + INTERVAL '6 months' HAVING count(DISTINCT customer_id) >= 5

-- in postgresql
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE ordered_at < now() - INTERVAL '1 day'
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE ordered_at < now() - INTERVAL '1 day' HAVING count(DISTINCT customer_id) >= 5

-- in postgresql mysql
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE extract(month FROM ordered_at) IN (1, 2, 3)
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE extract(month FROM ordered_at) IN (1, 2, 3) HAVING count(DISTINCT customer_id) >= 5

-- in postgresql
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE date_part('year', ordered_at) = 2025
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE date_part('year', ordered_at) = 2025 HAVING count(DISTINCT customer_id) >= 5

-- in postgresql
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE ordered_at < current_date - INTERVAL '30 days'
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE ordered_at < current_date - INTERVAL '30 days' HAVING count(DISTINCT customer_id) >= 5

-- in mysql
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE ordered_at < now() - INTERVAL 1 DAY
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE ordered_at < now() - INTERVAL 1 DAY HAVING count(DISTINCT customer_id) >= 5

-- in mysql
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE ordered_at < date_sub(curdate(), INTERVAL 1 MONTH)
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE ordered_at < date_sub(curdate(), INTERVAL 1 MONTH) HAVING count(DISTINCT customer_id) >= 5

-- in mysql
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE year(ordered_at) = 2025
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE year(ordered_at) = 2025 HAVING count(DISTINCT customer_id) >= 5

-- in sqlite
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE ordered_at < date('now', '-1 day')
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE ordered_at < date('now', '-1 day') HAVING count(DISTINCT customer_id) >= 5

-- in sqlite
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE strftime('%Y', ordered_at) = '2025'
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE strftime('%Y', ordered_at) = '2025' HAVING count(DISTINCT customer_id) >= 5

SELECT count(*) AS c, sum(total) AS s FROM orders WHERE status IN ('paid', 'shipped')
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE status IN ('paid', 'shipped') HAVING count(DISTINCT customer_id) >= 5

-- in postgresql sqlite
SELECT count(*) AS c, sum(total) AS s FROM orders WHERE CAST(status AS text) LIKE 'p%'
-- oracle
SELECT count(*) AS c, sum(total) AS s FROM public.orders WHERE CAST(status AS text) LIKE 'p%' HAVING count(DISTINCT customer_id) >= 5

SELECT region, count(*) AS c, sum(CASE WHEN vip THEN 1 ELSE 0 END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, count(*) AS c, sum(CASE WHEN vip THEN 1 ELSE 0 END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN vip THEN id END) AS n_v, count(DISTINCT CASE WHEN vip THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

SELECT region, sum(CASE WHEN vip THEN credit END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, sum(CASE WHEN vip THEN credit END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN vip THEN id END) AS n_v, count(DISTINCT CASE WHEN vip THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

-- in postgresql sqlite
SELECT region, count(*) FILTER (WHERE vip) AS v, avg(credit) FILTER (WHERE vip) AS a FROM customers GROUP BY region
-- groups 1
SELECT region, count(*) FILTER (WHERE vip) AS v, avg(credit) FILTER (WHERE vip) AS a, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN vip THEN id END) AS n_v, count(DISTINCT CASE WHEN vip THEN NULL ELSE id END) AS rest_v, count(DISTINCT CASE WHEN vip THEN id END) AS n_a, count(DISTINCT CASE WHEN vip THEN NULL ELSE id END) AS rest_a FROM public.customers GROUP BY region

SELECT region, count(DISTINCT CASE WHEN vip THEN id END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, count(DISTINCT CASE WHEN vip THEN id END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN vip THEN id END) AS n_v, count(DISTINCT CASE WHEN vip THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

SELECT region, count(CASE WHEN vip THEN 1 END) AS v, avg(CASE WHEN vip THEN 1.0 ELSE 0.0 END) AS a FROM customers GROUP BY region
-- groups 1
SELECT region, count(CASE WHEN vip THEN 1 END) AS v, avg(CASE WHEN vip THEN 1.0 ELSE 0.0 END) AS a, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN vip THEN id END) AS n_v, count(DISTINCT CASE WHEN vip THEN NULL ELSE id END) AS rest_v, count(DISTINCT CASE WHEN vip THEN id END) AS n_a, count(DISTINCT CASE WHEN vip THEN NULL ELSE id END) AS rest_a FROM public.customers GROUP BY region

SELECT region, count(*) AS c, sum(CASE WHEN city = 'Lyon' THEN 1 ELSE 0 END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, count(*) AS c, sum(CASE WHEN city = 'Lyon' THEN 1 ELSE 0 END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS n_v, count(DISTINCT CASE WHEN city = 'Lyon' THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

SELECT region, sum(CASE WHEN city = 'Lyon' THEN credit END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, sum(CASE WHEN city = 'Lyon' THEN credit END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS n_v, count(DISTINCT CASE WHEN city = 'Lyon' THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

-- in postgresql sqlite
SELECT region, count(*) FILTER (WHERE city = 'Lyon') AS v, avg(credit) FILTER (WHERE city = 'Lyon') AS a FROM customers GROUP BY region
-- groups 1
SELECT region, count(*) FILTER (WHERE city = 'Lyon') AS v, avg(credit) FILTER (WHERE city = 'Lyon') AS a, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS n_v, count(DISTINCT CASE WHEN city = 'Lyon' THEN NULL ELSE id END) AS rest_v, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS n_a, count(DISTINCT CASE WHEN city = 'Lyon' THEN NULL ELSE id END) AS rest_a FROM public.customers GROUP BY region

SELECT region, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS n_v, count(DISTINCT CASE WHEN city = 'Lyon' THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

SELECT region, count(CASE WHEN city = 'Lyon' THEN 1 END) AS v, avg(CASE WHEN city = 'Lyon' THEN 1.0 ELSE 0.0 END) AS a FROM customers GROUP BY region
-- groups 1
SELECT region, count(CASE WHEN city = 'Lyon' THEN 1 END) AS v, avg(CASE WHEN city = 'Lyon' THEN 1.0 ELSE 0.0 END) AS a, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS n_v, count(DISTINCT CASE WHEN city = 'Lyon' THEN NULL ELSE id END) AS rest_v, count(DISTINCT CASE WHEN city = 'Lyon' THEN id END) AS n_a, count(DISTINCT CASE WHEN city = 'Lyon' THEN NULL ELSE id END) AS rest_a FROM public.customers GROUP BY region

SELECT region, count(*) AS c, sum(CASE WHEN city IN ('Lyon', 'Paris') THEN 1 ELSE 0 END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, count(*) AS c, sum(CASE WHEN city IN ('Lyon', 'Paris') THEN 1 ELSE 0 END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS n_v, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

SELECT region, sum(CASE WHEN city IN ('Lyon', 'Paris') THEN credit END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, sum(CASE WHEN city IN ('Lyon', 'Paris') THEN credit END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS n_v, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

-- in postgresql sqlite
SELECT region, count(*) FILTER (WHERE city IN ('Lyon', 'Paris')) AS v, avg(credit) FILTER (WHERE city IN ('Lyon', 'Paris')) AS a FROM customers GROUP BY region
-- groups 1
SELECT region, count(*) FILTER (WHERE city IN ('Lyon', 'Paris')) AS v, avg(credit) FILTER (WHERE city IN ('Lyon', 'Paris')) AS a, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS n_v, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN NULL ELSE id END) AS rest_v, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS n_a, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN NULL ELSE id END) AS rest_a FROM public.customers GROUP BY region

SELECT region, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS v FROM customers GROUP BY region
-- groups 1
SELECT region, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS n_v, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY region

SELECT region, count(CASE WHEN city IN ('Lyon', 'Paris') THEN 1 END) AS v, avg(CASE WHEN city IN ('Lyon', 'Paris') THEN 1.0 ELSE 0.0 END) AS a FROM customers GROUP BY region
-- groups 1
SELECT region, count(CASE WHEN city IN ('Lyon', 'Paris') THEN 1 END) AS v, avg(CASE WHEN city IN ('Lyon', 'Paris') THEN 1.0 ELSE 0.0 END) AS a, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS n_v, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN NULL ELSE id END) AS rest_v, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN id END) AS n_a, count(DISTINCT CASE WHEN city IN ('Lyon', 'Paris') THEN NULL ELSE id END) AS rest_a FROM public.customers GROUP BY region

-- in sqlite mysql
SELECT city, sum(region = 'EU') AS v FROM customers GROUP BY city
-- groups 1
SELECT city, sum(region = 'EU') AS v, count(DISTINCT id) AS n, count(DISTINCT CASE WHEN region = 'EU' THEN id END) AS n_v, count(DISTINCT CASE WHEN region = 'EU' THEN NULL ELSE id END) AS rest_v FROM public.customers GROUP BY city

SELECT status, sum(total) AS s FROM orders GROUP BY status
-- groups 1
SELECT status, sum(total) AS s, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY status

SELECT sum(CASE WHEN status = 'paid' THEN total ELSE 0 END) AS paid, sum(total) AS everything FROM orders
-- oracle
SELECT sum(CASE WHEN status = 'paid' THEN total ELSE 0 END) AS paid, sum(total) AS everything FROM public.orders

SELECT sum(CASE status WHEN 'paid' THEN total WHEN 'returned' THEN 0 ELSE total END) AS s FROM orders
-- oracle
SELECT sum(CASE status WHEN 'paid' THEN total WHEN 'returned' THEN 0 ELSE total END) AS s FROM public.orders

SELECT 100.0 * sum(CASE WHEN status = 'returned' THEN 1 ELSE 0 END) / count(*) AS rate FROM orders
-- oracle
SELECT 100.0 * sum(CASE WHEN status = 'returned' THEN 1 ELSE 0 END) / count(*) AS rate FROM public.orders

SELECT sum(i.quantity * i.price) AS v FROM order_items i JOIN orders o ON o.id = i.order_id
-- oracle
SELECT sum(i.quantity * i.price) AS v FROM public.order_items i JOIN public.orders o ON o.id = i.order_id

SELECT sum(i.price * 1.2) AS v FROM order_items i JOIN orders o ON o.id = i.order_id
-- oracle
SELECT sum(i.price * 1.2) AS v FROM public.order_items i JOIN public.orders o ON o.id = i.order_id

SELECT avg(i.price * i.quantity) AS v FROM order_items i JOIN orders o ON o.id = i.order_id
-- oracle
SELECT avg(i.price * i.quantity) AS v FROM public.order_items i JOIN public.orders o ON o.id = i.order_id

SELECT sum(i.quantity * (100 - i.price)) AS v FROM order_items i JOIN orders o ON o.id = i.order_id
-- oracle
SELECT sum(i.quantity * (100 - i.price)) AS v FROM public.order_items i JOIN public.orders o ON o.id = i.order_id

SELECT sum(coalesce(i.price, 0)) AS v FROM order_items i JOIN orders o ON o.id = i.order_id
-- oracle
SELECT sum(coalesce(i.price, 0)) AS v FROM public.order_items i JOIN public.orders o ON o.id = i.order_id

SELECT avg(nullif(i.price, 0)) AS v FROM order_items i JOIN orders o ON o.id = i.order_id
-- oracle
SELECT avg(nullif(i.price, 0)) AS v FROM public.order_items i JOIN public.orders o ON o.id = i.order_id

SELECT sum(i.price + 1) AS v FROM order_items i JOIN orders o ON o.id = i.order_id
-- oracle
SELECT sum(i.price + 1) AS v FROM public.order_items i JOIN public.orders o ON o.id = i.order_id

SELECT o.status, sum(i.quantity * i.price) AS revenue, count(DISTINCT o.id) AS orders FROM order_items i JOIN orders o ON o.id = i.order_id JOIN products p ON p.id = i.product_id GROUP BY o.status
-- groups 1
SELECT o.status, sum(i.quantity * i.price) AS revenue, count(DISTINCT o.id) AS orders, count(DISTINCT o.customer_id) AS n FROM public.order_items i JOIN public.orders o ON o.id = i.order_id JOIN public.products p ON p.id = i.product_id GROUP BY o.status

SELECT p.category, c.region, sum(i.quantity) AS q FROM order_items i JOIN orders o ON o.id = i.order_id JOIN customers c ON c.id = o.customer_id JOIN products p ON p.id = i.product_id GROUP BY p.category, c.region
-- groups 2
SELECT p.category, c.region, sum(i.quantity) AS q, count(DISTINCT c.id) AS n FROM public.order_items i JOIN public.orders o ON o.id = i.order_id JOIN public.customers c ON c.id = o.customer_id JOIN public.products p ON p.id = i.product_id GROUP BY p.category, c.region

SELECT count(*) AS c FROM order_items
-- oracle
SELECT count(*) AS c FROM public.order_items

SELECT p.category, sum(i.quantity) AS q, sum(i.quantity * i.price) AS revenue FROM order_items i JOIN products p ON p.id = i.product_id GROUP BY p.category
-- groups 1
SELECT p.category, sum(i.quantity) AS q, sum(i.quantity * i.price) AS revenue, count(DISTINCT o.customer_id) AS n FROM public.order_items i JOIN public.orders o ON o.id = i.order_id JOIN public.products p ON p.id = i.product_id GROUP BY p.category

SELECT category, sum(quantity) AS q FROM products p, order_items i WHERE p.id = i.product_id AND p.category <> 'toys' GROUP BY category
-- groups 1
SELECT category, sum(quantity) AS q, count(DISTINCT o.customer_id) AS n FROM public.products p, public.order_items i JOIN public.orders o ON o.id = i.order_id WHERE p.id = i.product_id AND p.category <> 'toys' GROUP BY category

WITH sold AS (SELECT p.category, i.quantity FROM order_items i JOIN products p ON p.id = i.product_id) SELECT category, avg(quantity) AS a FROM sold GROUP BY category
-- groups 1
SELECT category, avg(quantity) AS a, count(DISTINCT o.customer_id) AS n FROM public.products p, public.order_items i JOIN public.orders o ON o.id = i.order_id WHERE p.id = i.product_id GROUP BY category

SELECT method, sum(amount) AS s, count(*) AS c FROM payments GROUP BY method
-- groups 1
SELECT method, sum(amount) AS s, count(*) AS c, count(DISTINCT o.customer_id) AS n FROM public.payments p JOIN public.orders o ON o.id = p.order_id GROUP BY method

SELECT count(*) AS c, avg(p.amount) AS a FROM payments p WHERE p.method = 'card'
-- oracle
SELECT count(*) AS c, avg(p.amount) AS a FROM public.payments p WHERE p.method = 'card'

SELECT count(*) AS c FROM products p WHERE EXISTS (SELECT 1 FROM order_items i WHERE i.product_id = p.id)
-- oracle
SELECT count(*) AS c FROM public.products p WHERE EXISTS (SELECT 1 FROM public.order_items i WHERE i.product_id = p.id)

SELECT category, count(*) AS c FROM products WHERE id IN (SELECT product_id FROM order_items) GROUP BY category
-- groups 1
SELECT category, count(DISTINCT p.id) AS c, count(DISTINCT o.customer_id) AS n FROM public.products p JOIN public.order_items i ON i.product_id = p.id JOIN public.orders o ON o.id = i.order_id GROUP BY category

SELECT count(*) AS c FROM item_notes
-- oracle
SELECT count(*) AS c FROM public.item_notes

SELECT status, min(total) AS lo, max(total) AS hi FROM orders GROUP BY status
-- groups 1
SELECT status, min(total) AS lo, max(total) AS hi, count(DISTINCT customer_id) AS n FROM public.orders GROUP BY status

-- in postgresql mysql
SELECT round(stddev_samp(total), 4) AS s FROM orders
-- oracle
SELECT round(stddev_samp(total), 4) AS s FROM public.orders

-- in postgresql
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY total) AS median FROM orders
-- oracle
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY total) AS median FROM public.orders

-- in postgresql
SELECT percentile_disc(0.9) WITHIN GROUP (ORDER BY total) AS p90 FROM orders
-- oracle
SELECT percentile_disc(0.9) WITHIN GROUP (ORDER BY total) AS p90 FROM public.orders

SELECT c.region, count(DISTINCT c.id) AS people, count(o.id) AS orders, sum(o.total) AS s FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.region
-- groups 1
SELECT c.region, count(DISTINCT c.id) AS people, count(o.id) AS orders, sum(o.total) AS s, count(DISTINCT c.id) AS n, count(DISTINCT CASE WHEN o.id IS NOT NULL THEN c.id END) AS n_orders, count(DISTINCT CASE WHEN o.id IS NOT NULL THEN c.id END) AS n_s FROM public.customers c LEFT JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region

SELECT c.city, count(o.id) AS paid FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'paid' GROUP BY c.city
-- groups 1
SELECT c.city, count(o.id) AS paid, count(DISTINCT c.id) AS n, count(DISTINCT CASE WHEN o.id IS NOT NULL THEN c.id END) AS n_paid FROM public.customers c LEFT JOIN public.orders o ON o.customer_id = c.id AND o.status = 'paid' GROUP BY c.city

SELECT count(*) AS n FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'returned' WHERE o.id IS NULL
-- oracle
SELECT count(*) AS n FROM public.customers c LEFT JOIN public.orders o ON o.customer_id = c.id AND o.status = 'returned' WHERE o.id IS NULL HAVING count(DISTINCT c.id) >= 5

SELECT count(DISTINCT c.id) AS n FROM orders o RIGHT JOIN customers c ON o.customer_id = c.id
-- oracle
SELECT count(DISTINCT c.id) AS n FROM public.customers c LEFT JOIN public.orders o ON o.customer_id = c.id

WITH t AS (SELECT * FROM customers) SELECT count(*) AS c FROM t
-- oracle
SELECT count(*) AS c FROM public.customers HAVING count(DISTINCT id) >= 5

WITH eu AS (SELECT city, credit FROM customers WHERE region = 'EU') SELECT city, sum(credit) AS s FROM eu GROUP BY city
-- groups 1
SELECT city, sum(credit) AS s, count(DISTINCT id) AS n FROM public.customers WHERE region = 'EU' GROUP BY city

SELECT t.city, avg(t.credit) AS a FROM (SELECT city, credit FROM customers WHERE NOT vip) AS t GROUP BY t.city
-- groups 1
SELECT city, avg(credit) AS a, count(DISTINCT id) AS n FROM public.customers WHERE NOT vip GROUP BY city

WITH joined AS (SELECT c.region, o.status, o.total FROM customers c JOIN orders o ON o.customer_id = c.id) SELECT region, status, sum(total) AS s FROM joined GROUP BY region, status
-- groups 2
SELECT c.region, o.status, sum(o.total) AS s, count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region, o.status

WITH paid AS (SELECT customer_id, total FROM orders WHERE status = 'paid') SELECT c.region, sum(p.total) AS s FROM customers c JOIN paid p ON p.customer_id = c.id GROUP BY c.region
-- groups 1
SELECT c.region, sum(o.total) AS s, count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region

WITH a AS (SELECT id, region, credit FROM customers), b AS (SELECT region AS r, credit AS k FROM a WHERE region <> 'US') SELECT r, sum(k) AS s FROM b GROUP BY r
-- groups 1
SELECT region AS r, sum(credit) AS s, count(DISTINCT id) AS n FROM public.customers WHERE region <> 'US' GROUP BY region

WITH banded AS (SELECT CASE WHEN city < 'M' THEN 'first' ELSE 'second' END AS half, credit FROM customers) SELECT half, count(*) AS c, avg(credit) AS a FROM banded GROUP BY half
-- groups 1
SELECT CASE WHEN city < 'M' THEN 'first' ELSE 'second' END AS half, count(*) AS c, avg(credit) AS a, count(DISTINCT id) AS n FROM public.customers GROUP BY CASE WHEN city < 'M' THEN 'first' ELSE 'second' END

SELECT x.c, y.c AS d FROM (SELECT count(*) AS c FROM customers WHERE vip) AS x CROSS JOIN (SELECT count(*) AS c FROM customers) AS y
-- oracle
SELECT x.c, y.c AS d FROM (SELECT count(*) AS c FROM public.customers WHERE vip HAVING count(DISTINCT id) >= 5) AS x CROSS JOIN (SELECT count(*) AS c FROM public.customers) AS y

-- in postgresql
SELECT region, count(*) AS c FROM customers GROUP BY ROLLUP (region)
-- oracle
SELECT region, count(*) AS c FROM public.customers GROUP BY ROLLUP (region) HAVING count(DISTINCT id) >= 5

-- in postgresql
SELECT region, grouping(region) AS g, sum(credit) AS s FROM customers GROUP BY GROUPING SETS ((region), ())
-- oracle
SELECT region, grouping(region) AS g, sum(credit) AS s FROM public.customers GROUP BY GROUPING SETS ((region), ()) HAVING count(DISTINCT id) >= 5

-- in postgresql
SELECT DISTINCT ON (region) region, count(*) AS c FROM customers GROUP BY region
-- oracle
SELECT region, count(*) AS c FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

-- in postgresql
SELECT city, count(*) AS c FROM customers GROUP BY CUBE (city)
-- oracle
SELECT city, count(*) AS c FROM public.customers GROUP BY CUBE (city) HAVING count(DISTINCT id) >= 5

-- in postgresql sqlite
SELECT city, count(*) AS n, sum(count(*)) OVER (ORDER BY city ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS others FROM customers GROUP BY city
-- oracle
SELECT city, count(*) AS n, sum(count(*)) OVER (ORDER BY city ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS others FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5

-- in postgresql sqlite
WITH t AS (SELECT name AS a, city AS a FROM customers), u(x, y) AS (SELECT * FROM t) SELECT y, count(*) AS n FROM u GROUP BY y
-- oracle
SELECT city AS y, count(*) AS n FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5

SELECT count(*) AS c FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.status = 'paid')
-- oracle
SELECT count(*) AS c FROM public.customers c WHERE EXISTS (SELECT 1 FROM public.orders o WHERE o.customer_id = c.id AND o.status = 'paid') HAVING count(DISTINCT c.id) >= 5

SELECT count(*) AS c FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.status = 'paid')
-- oracle
SELECT count(*) AS c FROM public.customers c WHERE NOT EXISTS (SELECT 1 FROM public.orders o WHERE o.customer_id = c.id AND o.status = 'paid') HAVING count(DISTINCT c.id) >= 5

SELECT count(*) AS c FROM customers c WHERE c.id IN (SELECT customer_id FROM orders WHERE ordered_at >= '2025-07-01')
-- oracle
SELECT count(*) AS c FROM public.customers c WHERE c.id IN (SELECT customer_id FROM public.orders WHERE ordered_at >= '2025-07-01') HAVING count(DISTINCT c.id) >= 5

SELECT count(*) AS c FROM customers c WHERE c.id NOT IN (SELECT o.customer_id FROM orders o WHERE o.ordered_at >= '2025-08-20') AND NOT c.vip
-- oracle
SELECT count(*) AS c FROM public.customers c WHERE c.id NOT IN (SELECT o.customer_id FROM public.orders o WHERE o.ordered_at >= '2025-08-20') AND NOT c.vip HAVING count(DISTINCT c.id) >= 5

SELECT region, count(*) AS c FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE status IN ('paid', 'returned')) GROUP BY region
-- groups 1
SELECT region, count(*) AS c, count(DISTINCT id) AS n FROM public.customers WHERE id IN (SELECT customer_id FROM public.orders WHERE status IN ('paid', 'returned')) GROUP BY region

SELECT c.city, count(1) AS c FROM customers c WHERE EXISTS (SELECT * FROM orders o WHERE c.id = o.customer_id AND o.status = 'new') AND c.region IS NOT NULL GROUP BY c.city
-- groups 1
SELECT c.city, count(1) AS c, count(DISTINCT c.id) AS n FROM public.customers c WHERE EXISTS (SELECT * FROM public.orders o WHERE c.id = o.customer_id AND o.status = 'new') AND c.region IS NOT NULL GROUP BY c.city

SELECT c.region, count(*) AS c FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.vip OR o.status = 'paid' GROUP BY c.region
-- groups 1
SELECT c.region, count(*) AS c, count(DISTINCT c.id) AS n FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.vip OR o.status = 'paid' GROUP BY c.region

SELECT CASE WHEN amount < 100 THEN 'small' WHEN amount < 500 THEN 'middle' ELSE 'large' END AS size, count(*) AS c, sum(amount) AS s FROM payments GROUP BY 1
-- groups 1
SELECT CASE WHEN amount < 100 THEN 'small' WHEN amount < 500 THEN 'middle' ELSE 'large' END AS size, count(*) AS c, sum(amount) AS s, count(DISTINCT o.customer_id) AS n FROM public.payments p JOIN public.orders o ON o.id = p.order_id GROUP BY 1

SELECT count(*) AS c, avg(amount) AS a FROM payments WHERE amount BETWEEN 100 AND 450 AND method = 'card'
-- oracle
SELECT count(*) AS c, avg(amount) AS a FROM public.payments WHERE amount BETWEEN 100 AND 450 AND method = 'card'

SELECT c.region, count(*) AS c FROM payments p JOIN orders o ON o.id = p.order_id JOIN customers c ON c.id = o.customer_id WHERE p.amount > 400 GROUP BY c.region
-- groups 1
SELECT c.region, count(*) AS c, count(DISTINCT c.id) AS n FROM public.payments p JOIN public.orders o ON o.id = p.order_id JOIN public.customers c ON c.id = o.customer_id WHERE p.amount > 400 GROUP BY c.region

SELECT method, sum(CASE WHEN amount >= 200 THEN 1 ELSE 0 END) AS large FROM payments GROUP BY method
-- groups 1
SELECT method, sum(CASE WHEN amount >= 200 THEN 1 ELSE 0 END) AS large, count(DISTINCT o.customer_id) AS n, count(DISTINCT CASE WHEN amount >= 200 THEN o.customer_id END) AS n_large, count(DISTINCT CASE WHEN amount < 200 THEN o.customer_id END) AS rest_large FROM public.payments p JOIN public.orders o ON o.id = p.order_id GROUP BY method

-- in postgresql mysql
SELECT floor(amount / 100) * 100 AS band, count(*) AS c FROM payments GROUP BY floor(amount / 100) * 100
-- groups 1
SELECT floor(amount / 100) * 100 AS band, count(*) AS c, count(DISTINCT o.customer_id) AS n FROM public.payments p JOIN public.orders o ON o.id = p.order_id GROUP BY floor(amount / 100) * 100

-- in sqlite
SELECT CAST(amount / 100 AS INTEGER) * 100 AS band, count(*) AS c FROM payments GROUP BY band
-- groups 1
SELECT CAST(amount / 100 AS INTEGER) * 100 AS band, count(*) AS c, count(DISTINCT o.customer_id) AS n FROM public.payments p JOIN public.orders o ON o.id = p.order_id GROUP BY 1

SELECT count(*) AS c FROM customers c WHERE (SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND o.ordered_at >= '2025-07-01') >= 2
-- oracle
SELECT count(*) AS c FROM public.customers c WHERE (SELECT count(*) FROM public.orders o WHERE o.customer_id = c.id AND o.ordered_at >= '2025-07-01') >= 2

SELECT count(*) AS c FROM customers c WHERE 1 = (SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND o.ordered_at >= '2025-07-01')
-- oracle
SELECT count(*) AS c FROM public.customers c WHERE 1 = (SELECT count(*) FROM public.orders o WHERE o.customer_id = c.id AND o.ordered_at >= '2025-07-01')

SELECT count(*) AS c FROM customers c WHERE (SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND o.ordered_at >= '2025-08-01') < 1
-- oracle
SELECT count(*) AS c FROM public.customers c WHERE (SELECT count(*) FROM public.orders o WHERE o.customer_id = c.id AND o.ordered_at >= '2025-08-01') < 1

SELECT region, count(*) AS c FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) > 1) GROUP BY region
-- groups 1
SELECT region, count(*) AS c, count(DISTINCT id) AS n FROM public.customers WHERE id IN (SELECT customer_id FROM public.orders WHERE ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) > 1) GROUP BY region

SELECT count(*) AS c FROM customers WHERE NOT vip AND id NOT IN (SELECT customer_id FROM orders WHERE ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) >= 2)
-- oracle
SELECT count(*) AS c FROM public.customers WHERE NOT vip AND id NOT IN (SELECT customer_id FROM public.orders WHERE ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) >= 2)

SELECT count(*) AS c FROM (SELECT customer_id FROM orders WHERE ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) > 1) AS often
-- oracle
SELECT count(*) AS c FROM (SELECT customer_id FROM public.orders WHERE ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) > 1) AS often

SELECT count(*) AS c FROM (SELECT customer_id, count(*) AS n FROM orders WHERE ordered_at >= '2025-05-01' GROUP BY customer_id) AS t WHERE t.n BETWEEN 2 AND 3
-- oracle
SELECT count(*) AS c FROM (SELECT customer_id, count(*) AS n FROM public.orders WHERE ordered_at >= '2025-05-01' GROUP BY customer_id) AS t WHERE t.n BETWEEN 2 AND 3

SELECT count(*) AS c FROM (SELECT DISTINCT customer_id FROM orders WHERE ordered_at >= '2025-08-01') AS lately
-- oracle
SELECT count(*) AS c FROM (SELECT DISTINCT customer_id FROM public.orders WHERE ordered_at >= '2025-08-01') AS lately

SELECT c.region, count(*) AS c FROM customers c JOIN (SELECT customer_id FROM orders WHERE ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) >= 2) AS often ON often.customer_id = c.id GROUP BY c.region
-- groups 1
SELECT c.region, count(*) AS c, count(DISTINCT c.id) AS n FROM public.customers c JOIN (SELECT customer_id FROM public.orders WHERE ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) >= 2) AS often ON often.customer_id = c.id GROUP BY c.region

SELECT count(*) AS c FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'new' WHERE o.status IS NULL
-- oracle
SELECT count(*) AS c FROM public.customers c LEFT JOIN public.orders o ON o.customer_id = c.id AND o.status = 'new' WHERE o.status IS NULL
