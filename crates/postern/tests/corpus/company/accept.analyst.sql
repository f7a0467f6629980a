-- Honest statements of the aggregate-only role: asked, then `-- oracle` and the same over the raw tables
-- with the threshold written by hand. For both engines (`public.` is `main.` in SQLite).

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

SELECT region, count(*) FROM customers GROUP BY region
-- oracle
SELECT region, count(*) FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT region, sum(credit) FROM customers GROUP BY region
-- oracle
SELECT region, sum(credit) FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT region, avg(credit) FROM customers GROUP BY region
-- oracle
SELECT region, avg(credit) FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit), avg(credit) FROM customers GROUP BY region
-- oracle
SELECT region, count(*), sum(credit), avg(credit) FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT region, count(credit), count(DISTINCT id) FROM customers GROUP BY region
-- oracle
SELECT region, count(credit), count(DISTINCT id) FROM public.customers GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT city, count(*) FROM customers GROUP BY city
-- oracle
SELECT city, count(*) FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5

SELECT city, sum(credit) FROM customers GROUP BY city
-- oracle
SELECT city, sum(credit) FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5

SELECT city, avg(credit) FROM customers GROUP BY city
-- oracle
SELECT city, avg(credit) FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5

SELECT city, count(*), sum(credit), avg(credit) FROM customers GROUP BY city
-- oracle
SELECT city, count(*), sum(credit), avg(credit) FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5

SELECT city, count(credit), count(DISTINCT id) FROM customers GROUP BY city
-- oracle
SELECT city, count(credit), count(DISTINCT id) FROM public.customers GROUP BY city HAVING count(DISTINCT id) >= 5

SELECT vip, count(*) FROM customers GROUP BY vip
-- oracle
SELECT vip, count(*) FROM public.customers GROUP BY vip HAVING count(DISTINCT id) >= 5

SELECT vip, sum(credit) FROM customers GROUP BY vip
-- oracle
SELECT vip, sum(credit) FROM public.customers GROUP BY vip HAVING count(DISTINCT id) >= 5

SELECT vip, avg(credit) FROM customers GROUP BY vip
-- oracle
SELECT vip, avg(credit) FROM public.customers GROUP BY vip HAVING count(DISTINCT id) >= 5

SELECT vip, count(*), sum(credit), avg(credit) FROM customers GROUP BY vip
-- oracle
SELECT vip, count(*), sum(credit), avg(credit) FROM public.customers GROUP BY vip HAVING count(DISTINCT id) >= 5

SELECT vip, count(credit), count(DISTINCT id) FROM customers GROUP BY vip
-- oracle
SELECT vip, count(credit), count(DISTINCT id) FROM public.customers GROUP BY vip HAVING count(DISTINCT id) >= 5

SELECT region, city, count(*) FROM customers GROUP BY region, city
-- oracle
SELECT region, city, count(*) FROM public.customers GROUP BY region, city HAVING count(DISTINCT id) >= 5

SELECT region, city, sum(credit) FROM customers GROUP BY region, city
-- oracle
SELECT region, city, sum(credit) FROM public.customers GROUP BY region, city HAVING count(DISTINCT id) >= 5

SELECT region, city, avg(credit) FROM customers GROUP BY region, city
-- oracle
SELECT region, city, avg(credit) FROM public.customers GROUP BY region, city HAVING count(DISTINCT id) >= 5

SELECT region, city, count(*), sum(credit), avg(credit) FROM customers GROUP BY region, city
-- oracle
SELECT region, city, count(*), sum(credit), avg(credit) FROM public.customers GROUP BY region, city HAVING count(DISTINCT id) >= 5

SELECT region, city, count(credit), count(DISTINCT id) FROM customers GROUP BY region, city
-- oracle
SELECT region, city, count(credit), count(DISTINCT id) FROM public.customers GROUP BY region, city HAVING count(DISTINCT id) >= 5

SELECT region, vip, count(*) FROM customers GROUP BY region, vip
-- oracle
SELECT region, vip, count(*) FROM public.customers GROUP BY region, vip HAVING count(DISTINCT id) >= 5

SELECT region, vip, sum(credit) FROM customers GROUP BY region, vip
-- oracle
SELECT region, vip, sum(credit) FROM public.customers GROUP BY region, vip HAVING count(DISTINCT id) >= 5

SELECT region, vip, avg(credit) FROM customers GROUP BY region, vip
-- oracle
SELECT region, vip, avg(credit) FROM public.customers GROUP BY region, vip HAVING count(DISTINCT id) >= 5

SELECT region, vip, count(*), sum(credit), avg(credit) FROM customers GROUP BY region, vip
-- oracle
SELECT region, vip, count(*), sum(credit), avg(credit) FROM public.customers GROUP BY region, vip HAVING count(DISTINCT id) >= 5

SELECT region, vip, count(credit), count(DISTINCT id) FROM customers GROUP BY region, vip
-- oracle
SELECT region, vip, count(credit), count(DISTINCT id) FROM public.customers GROUP BY region, vip HAVING count(DISTINCT id) >= 5

SELECT city, vip, count(*) FROM customers GROUP BY city, vip
-- oracle
SELECT city, vip, count(*) FROM public.customers GROUP BY city, vip HAVING count(DISTINCT id) >= 5

SELECT city, vip, sum(credit) FROM customers GROUP BY city, vip
-- oracle
SELECT city, vip, sum(credit) FROM public.customers GROUP BY city, vip HAVING count(DISTINCT id) >= 5

SELECT city, vip, avg(credit) FROM customers GROUP BY city, vip
-- oracle
SELECT city, vip, avg(credit) FROM public.customers GROUP BY city, vip HAVING count(DISTINCT id) >= 5

SELECT city, vip, count(*), sum(credit), avg(credit) FROM customers GROUP BY city, vip
-- oracle
SELECT city, vip, count(*), sum(credit), avg(credit) FROM public.customers GROUP BY city, vip HAVING count(DISTINCT id) >= 5

SELECT city, vip, count(credit), count(DISTINCT id) FROM customers GROUP BY city, vip
-- oracle
SELECT city, vip, count(credit), count(DISTINCT id) FROM public.customers GROUP BY city, vip HAVING count(DISTINCT id) >= 5

SELECT region, city, vip, count(*) FROM customers GROUP BY region, city, vip
-- oracle
SELECT region, city, vip, count(*) FROM public.customers GROUP BY region, city, vip HAVING count(DISTINCT id) >= 5

SELECT region, city, vip, sum(credit) FROM customers GROUP BY region, city, vip
-- oracle
SELECT region, city, vip, sum(credit) FROM public.customers GROUP BY region, city, vip HAVING count(DISTINCT id) >= 5

SELECT region, city, vip, avg(credit) FROM customers GROUP BY region, city, vip
-- oracle
SELECT region, city, vip, avg(credit) FROM public.customers GROUP BY region, city, vip HAVING count(DISTINCT id) >= 5

SELECT region, city, vip, count(*), sum(credit), avg(credit) FROM customers GROUP BY region, city, vip
-- oracle
SELECT region, city, vip, count(*), sum(credit), avg(credit) FROM public.customers GROUP BY region, city, vip HAVING count(DISTINCT id) >= 5

SELECT region, city, vip, count(credit), count(DISTINCT id) FROM customers GROUP BY region, city, vip
-- oracle
SELECT region, city, vip, count(credit), count(DISTINCT id) FROM public.customers GROUP BY region, city, vip HAVING count(DISTINCT id) >= 5

SELECT count(*), sum(credit) FROM customers WHERE region = 'EU'
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE region = 'EU' HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE region = 'EU' GROUP BY region
-- oracle
SELECT region, count(*), sum(credit) FROM public.customers WHERE region = 'EU' GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT count(*), sum(credit) FROM customers WHERE city IN ('Lyon', 'Paris')
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE city IN ('Lyon', 'Paris') HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE city IN ('Lyon', 'Paris') GROUP BY region
-- oracle
SELECT region, count(*), sum(credit) FROM public.customers WHERE city IN ('Lyon', 'Paris') GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT count(*), sum(credit) FROM customers WHERE vip
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE vip HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE vip GROUP BY region
-- oracle
SELECT region, count(*), sum(credit) FROM public.customers WHERE vip GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT count(*), sum(credit) FROM customers WHERE region IS NOT NULL
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE region IS NOT NULL HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE region IS NOT NULL GROUP BY region
-- oracle
SELECT region, count(*), sum(credit) FROM public.customers WHERE region IS NOT NULL GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT count(*), sum(credit) FROM customers WHERE region <> 'US' AND city = 'Osaka'
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE region <> 'US' AND city = 'Osaka' HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE region <> 'US' AND city = 'Osaka' GROUP BY region
-- oracle
SELECT region, count(*), sum(credit) FROM public.customers WHERE region <> 'US' AND city = 'Osaka' GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT count(*), sum(credit) FROM customers WHERE NOT vip
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE NOT vip HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE NOT vip GROUP BY region
-- oracle
SELECT region, count(*), sum(credit) FROM public.customers WHERE NOT vip GROUP BY region HAVING count(DISTINCT id) >= 5

SELECT count(*), sum(credit) FROM customers WHERE region IS NULL OR city = 'Berlin'
-- oracle
SELECT count(*), sum(credit) FROM public.customers WHERE region IS NULL OR city = 'Berlin' HAVING count(DISTINCT id) >= 5

SELECT region, count(*), sum(credit) FROM customers WHERE region IS NULL OR city = 'Berlin' GROUP BY region
-- oracle
SELECT region, count(*), sum(credit) FROM public.customers WHERE region IS NULL OR city = 'Berlin' GROUP BY region HAVING count(DISTINCT id) >= 5

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
-- oracle
SELECT status, count(*) FROM public.orders GROUP BY status HAVING count(DISTINCT customer_id) >= 5

SELECT status, sum(total) FROM orders GROUP BY status
-- oracle
SELECT status, sum(total) FROM public.orders GROUP BY status HAVING count(DISTINCT customer_id) >= 5

SELECT status, avg(total) FROM orders GROUP BY status
-- oracle
SELECT status, avg(total) FROM public.orders GROUP BY status HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*), sum(total), avg(total) FROM orders GROUP BY status
-- oracle
SELECT status, count(*), sum(total), avg(total) FROM public.orders GROUP BY status HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(total), count(DISTINCT customer_id) FROM orders GROUP BY status
-- oracle
SELECT status, count(total), count(DISTINCT customer_id) FROM public.orders GROUP BY status HAVING count(DISTINCT customer_id) >= 5

SELECT count(*), sum(total) FROM orders WHERE status = 'paid'
-- oracle
SELECT count(*), sum(total) FROM public.orders WHERE status = 'paid' HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*), sum(total) FROM orders WHERE status = 'paid' GROUP BY status
-- oracle
SELECT status, count(*), sum(total) FROM public.orders WHERE status = 'paid' GROUP BY status HAVING count(DISTINCT customer_id) >= 5

SELECT count(*), sum(total) FROM orders WHERE status IN ('new', 'shipped')
-- oracle
SELECT count(*), sum(total) FROM public.orders WHERE status IN ('new', 'shipped') HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*), sum(total) FROM orders WHERE status IN ('new', 'shipped') GROUP BY status
-- oracle
SELECT status, count(*), sum(total) FROM public.orders WHERE status IN ('new', 'shipped') GROUP BY status HAVING count(DISTINCT customer_id) >= 5

SELECT count(*), sum(total) FROM orders WHERE status <> 'returned'
-- oracle
SELECT count(*), sum(total) FROM public.orders WHERE status <> 'returned' HAVING count(DISTINCT customer_id) >= 5

SELECT status, count(*), sum(total) FROM orders WHERE status <> 'returned' GROUP BY status
-- oracle
SELECT status, count(*), sum(total) FROM public.orders WHERE status <> 'returned' GROUP BY status HAVING count(DISTINCT customer_id) >= 5

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
-- oracle
SELECT o.status, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip
-- oracle
SELECT c.vip, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city
-- oracle
SELECT c.city, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip
-- oracle
SELECT c.vip, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip
-- oracle
SELECT c.vip, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region
-- oracle
SELECT c.region, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- oracle
SELECT c.region, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new'
-- oracle
SELECT count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new'
-- oracle
SELECT avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY o.status
-- oracle
SELECT o.status, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city
-- oracle
SELECT c.city, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city
-- oracle
SELECT c.city, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid'
-- oracle
SELECT count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip
-- oracle
SELECT c.vip, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city
-- oracle
SELECT c.city, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip
-- oracle
SELECT c.vip, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new'
-- oracle
SELECT sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city
-- oracle
SELECT c.city, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid'
-- oracle
SELECT sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region
-- oracle
SELECT c.region, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status
-- oracle
SELECT o.status, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region
-- oracle
SELECT c.region, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status
-- oracle
SELECT o.status, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip
-- oracle
SELECT c.vip, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip
-- oracle
SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city
-- oracle
SELECT c.city, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region
-- oracle
SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- oracle
SELECT c.region, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city
-- oracle
SELECT c.city, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip
-- oracle
SELECT c.vip, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city
-- oracle
SELECT c.city, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status
-- oracle
SELECT o.status, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY o.status
-- oracle
SELECT o.status, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city
-- oracle
SELECT c.city, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid'
-- oracle
SELECT avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status
-- oracle
SELECT o.status, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region
-- oracle
SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city
-- oracle
SELECT c.city, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status
-- oracle
SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip
-- oracle
SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY o.status
-- oracle
SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status
-- oracle
SELECT o.status, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- oracle
SELECT c.region, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip
-- oracle
SELECT c.vip, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id
-- oracle
SELECT avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status
-- oracle
SELECT o.status, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region
-- oracle
SELECT c.region, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- oracle
SELECT c.region, sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT o.status, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status
-- oracle
SELECT o.status, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, o.status, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.region, o.status
-- oracle
SELECT c.region, o.status, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.region, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city
-- oracle
SELECT c.city, sum(o.total) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.city HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, avg(o.total), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region
-- oracle
SELECT c.region, avg(o.total), count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.vip, c.region, count(DISTINCT c.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.vip, c.region
-- oracle
SELECT c.vip, c.region, count(DISTINCT c.id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id GROUP BY c.vip, c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT sum(o.total), count(DISTINCT o.customer_id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new'
-- oracle
SELECT sum(o.total), count(DISTINCT o.customer_id) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.city, o.status, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status
-- oracle
SELECT c.city, o.status, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE o.status = 'paid' GROUP BY c.city, o.status HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5

SELECT c.region, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region
-- oracle
SELECT c.region, count(*) FROM public.customers c JOIN public.orders o ON o.customer_id = c.id WHERE c.region = 'EU' AND o.status <> 'new' GROUP BY c.region HAVING count(DISTINCT c.id) >= 5 AND count(DISTINCT o.customer_id) >= 5
