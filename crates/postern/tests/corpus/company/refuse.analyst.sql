-- What an aggregate-only role may not ask, one a paragraph, for all engines: refused with one of
-- `aggregate-only`, `unknown-name`, `not-supported`, `function-refused`, `syntax`.

SELECT * FROM customers

SELECT id FROM customers

SELECT region FROM customers

SELECT name, count(*) FROM customers GROUP BY name

SELECT id, count(*) FROM customers GROUP BY id

SELECT min(credit) FROM customers

SELECT max(credit) FROM customers

SELECT credit FROM customers

SELECT count(*) FROM customers WHERE id = 7

SELECT sum(credit) FROM customers WHERE name LIKE 'A%'

SELECT sum(credit) FROM customers WHERE credit > 500

SELECT count(*) FROM customers WHERE email = 'x'

SELECT region, count(*) FILTER (WHERE id = 7) FROM customers GROUP BY region

SELECT sum(CASE WHEN id = 7 THEN credit END) FROM customers

SELECT sum(credit * (id = 7)) FROM customers

SELECT count(DISTINCT name) FROM customers

SELECT sum(DISTINCT credit) FROM customers

SELECT region, sum(credit) OVER (PARTITION BY id) FROM customers

SELECT row_number() OVER (ORDER BY id) FROM customers

SELECT count(*) FROM (SELECT id FROM customers WHERE id = 7) AS t

SELECT count(*) FROM (SELECT * FROM customers LIMIT 1) AS t

SELECT region, count(*) FROM customers GROUP BY region UNION SELECT city, 1 FROM customers

SELECT (SELECT name FROM customers LIMIT 1)

SELECT count(*) FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE id = 7)

SELECT count(*) FROM customers WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = customers.id AND o.id = 3)

SELECT count(*) FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.note LIKE 'x%')

SELECT count(*) FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.total > 100)

SELECT count(*) FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id <> c.id)

WITH t AS (SELECT * FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)) SELECT count(*) FROM t

SELECT sum(credit) FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)

SELECT count(*) FROM orders WHERE customer_id NOT IN (SELECT id FROM customers WHERE region = 'EU')

SELECT count(*) FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = o.customer_id AND c.name LIKE 'A%')

SELECT count(*) FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = o.id AND c.region = 'EU')

SELECT count(*) FROM orders WHERE id IN (SELECT id FROM customers WHERE region = 'EU')

SELECT count(*) FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE credit > 900)

SELECT count(*) FROM orders WHERE customer_id IN (SELECT id FROM customers ORDER BY credit DESC LIMIT 5)

SELECT count(*) FROM orders WHERE customer_id IN (WITH customers AS (SELECT 7 AS id) SELECT id FROM customers)

SELECT count(*) FROM orders WHERE 7 IN (SELECT id FROM customers WHERE region = 'EU')

SELECT string_agg(city, ',') FROM customers

SELECT group_concat(city) FROM customers

SELECT array_agg(id) FROM customers

SELECT json_agg(city) FROM customers

SELECT region, count(*) FROM customers GROUP BY region, id

SELECT region, count(*) FROM customers GROUP BY GROUPING SETS ((region), (id))

SELECT count(*) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.id = 3

SELECT count(*) FROM customers a JOIN customers b ON a.name < b.name

SELECT count(*) FROM customers a, customers b

SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id AND o.total > 500

SELECT region, avg(credit) FROM customers GROUP BY region HAVING max(credit) > 900

SELECT region, count(*) FROM customers GROUP BY region HAVING sum(id) > 5

SELECT region, count(*) FROM customers GROUP BY region ORDER BY max(name)

SELECT region, count(*) FROM customers GROUP BY region ORDER BY sum(id)

SELECT count(*) FROM customers LIMIT (SELECT id FROM customers WHERE name = 'x')

SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY credit) FROM customers

SELECT mode() WITHIN GROUP (ORDER BY name) FROM customers

SELECT stddev(credit) FROM customers

SELECT sum(credit) - sum(credit) FROM customers WHERE city = 'Lyon' OR id = 3

SELECT 1 FROM customers

SELECT FROM customers

SELECT true FROM customers WHERE id = 7

SELECT sum(amount) FROM payments WHERE card_no = 'x'

SELECT avg(salary) FROM employees

SELECT count(*) FROM employees

SELECT c.region, count(*) FROM customers c CROSS JOIN products p GROUP BY c.region

SELECT region, count(*) FROM customers NATURAL JOIN orders GROUP BY region

SELECT avg(birth_date) FROM customers

SELECT token, count(*) FROM customers GROUP BY token

SELECT count(token) FROM customers

SELECT count(*) FROM customers WHERE region IS NULL AND city = 'Lyon' AND vip AND city <> CAST(CAST(CAST('x' AS text) AS date) AS text)

SELECT p.method, avg(p.amount) FROM payments p JOIN order_items i ON i.order_id = p.order_id JOIN order_items j ON j.product_id = i.product_id JOIN orders o ON o.id = j.order_id GROUP BY p.method

SELECT p.method, avg(p.amount) FROM payments p JOIN order_items i ON i.order_id = p.order_id JOIN order_items j ON j.line_no = i.line_no JOIN orders o ON o.id = j.order_id GROUP BY p.method

SELECT sum(i.amount) FROM order_items i JOIN products p ON p.id = i.product_id JOIN order_items j ON j.product_id = p.id JOIN orders o ON o.id = j.order_id

SELECT sum(i.quantity) FROM order_items i JOIN products p ON p.id = i.product_id JOIN order_items j ON j.product_id = p.id

SELECT sum(i.quantity) FROM order_items i JOIN order_items j ON j.line_no = i.line_no

SELECT p.category, count(*) FROM products p LEFT JOIN order_items i ON i.product_id = p.id GROUP BY p.category

SELECT p.category, count(*) FROM products p, order_items i GROUP BY p.category

SELECT quantity FROM order_items

SELECT i.order_id, sum(i.quantity) FROM order_items i GROUP BY i.order_id

SELECT sum(i.quantity) FROM order_items i WHERE i.order_id = 7

SELECT sum(quantity) FROM order_items WHERE status = 'paid'

SELECT sum(quantity) FROM order_items WHERE orders.status = 'paid'

SELECT count(*) FROM products p WHERE NOT EXISTS (SELECT 1 FROM order_items i WHERE i.product_id = p.id)

SELECT name FROM products p WHERE EXISTS (SELECT 1 FROM order_items i WHERE i.product_id = p.id AND i.quantity > 2)

SELECT count(DISTINCT city) FROM customers

SELECT sum(quantity * 1000000000) FROM order_items i JOIN orders o ON o.id = i.order_id

SELECT sum(quantity * quantity) FROM order_items i JOIN orders o ON o.id = i.order_id

SELECT sum(nullif(credit, 512)) FROM customers

SELECT sum(CASE WHEN credit > 500 THEN 1 ELSE 0 END) FROM customers

SELECT count(*) FROM customers WHERE 1 / length(region) = 1

SELECT count(*) FROM customers WHERE CAST(city AS integer) = 1

SELECT count(*) FROM customers WHERE substr(city, 1, -1) = 'x'

SELECT count(*) FROM customers WHERE city LIKE name

SELECT count(*) FROM customers WHERE city LIKE 'x\'

SELECT count(*) FROM customers WHERE region = (SELECT max(region) FROM customers)

SELECT count(*) FROM customers WHERE city IN (SELECT city FROM customers GROUP BY city)

SELECT region, name, count(*) FROM customers GROUP BY region

SELECT region, max(credit) OVER () FROM customers GROUP BY region

SELECT region, (SELECT c.name) FROM customers c GROUP BY region

SELECT count(*) FROM (SELECT region, 1 / credit AS x FROM customers) AS t

SELECT count(*) FROM (SELECT DISTINCT name FROM customers) AS t

SELECT count(*) FROM (SELECT name FROM customers ORDER BY name LIMIT 5) AS t

SELECT count(*) FROM (SELECT name FROM customers UNION ALL SELECT name FROM customers) AS t

WITH t AS (SELECT * FROM customers) SELECT name FROM t

WITH t AS (SELECT * FROM customers) SELECT * FROM t

WITH t AS (SELECT * FROM customers) SELECT count(*) FROM t WHERE credit > 500

WITH t AS (SELECT * FROM customers) SELECT max(credit) FROM t

WITH t AS (SELECT row_number() OVER (ORDER BY credit) AS r, credit FROM customers) SELECT sum(credit) FROM t

WITH t AS (SELECT credit AS region FROM customers) SELECT region, count(*) FROM t GROUP BY region

WITH t AS (SELECT name AS city FROM customers) SELECT city, count(*) FROM t GROUP BY city

WITH t AS (SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id) SELECT max(n) FROM t

WITH t AS (SELECT * FROM customers) SELECT postern_individual_0 FROM t

WITH t AS (SELECT * FROM customers) SELECT count(*) FROM t GROUP BY postern_individual_0

SELECT count(*) FROM customers c CROSS JOIN (SELECT 1 AS x UNION ALL SELECT 2) AS t

SELECT sum(c.credit) FROM customers c JOIN (SELECT 'Lyon' AS city UNION ALL SELECT 'Lyon') AS t ON t.city = c.city

SELECT count(*) FROM customers c FULL JOIN orders o ON o.customer_id = c.id

SELECT c.region, count(*) FROM customers c LEFT JOIN orders o ON o.total > c.credit GROUP BY c.region

SELECT count(*) FROM customers HAVING max(credit) > 5

SELECT count(*) FROM customers ORDER BY max(credit)

SELECT region FROM customers GROUP BY region ORDER BY max(name)

-- in postgresql
SELECT json_agg(t) FROM (SELECT * FROM customers) AS t

-- in postgresql
SELECT count(t) FROM (SELECT * FROM customers) AS t

-- in postgresql
SELECT row_to_json(t) FROM (SELECT region FROM customers) AS t

-- in postgresql
SELECT count(*) FROM customers WHERE to_char(created_at, 'x') = 'y'

-- in postgresql
SELECT count(*) FROM orders WHERE ordered_at < now() - INTERVAL '999999 years'

-- in postgresql
SELECT count(*) FROM orders WHERE ordered_at + INTERVAL '290000 years' > now()

-- in postgresql
SELECT count(*) FROM orders WHERE date_trunc('no such unit', ordered_at) IS NULL

-- in postgresql
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY credit) FROM customers

-- in postgresql
SELECT percentile_disc(0.0) WITHIN GROUP (ORDER BY total) FROM orders

-- in postgresql
SELECT percentile_disc(1) WITHIN GROUP (ORDER BY total) FROM orders

-- in postgresql
SELECT mode() WITHIN GROUP (ORDER BY total) FROM orders

-- in postgresql
SELECT array_agg(city) FILTER (WHERE vip) FROM customers

-- in postgresql
SELECT region, count(*) FROM customers, LATERAL (SELECT customers.name) AS l GROUP BY region

-- in mysql
SELECT region, count(*) FROM customers GROUP BY region WITH ROLLUP

-- in mysql
SELECT region, group_concat(city) FROM customers GROUP BY region

-- in sqlite
SELECT region, max(credit, 5) FROM customers GROUP BY region

-- in sqlite
SELECT region, credit, max(credit) FROM customers GROUP BY region

SELECT sum(o.total * o2.total) FROM orders o JOIN orders o2 ON o2.id = o.id

SELECT count(*), sum(o.total) FROM orders o JOIN orders o2 ON o2.customer_id = o.customer_id

SELECT sum(c.credit) FROM customers c JOIN orders o ON o.customer_id = c.id

SELECT sum(c.credit * o.total) FROM customers c JOIN orders o ON o.customer_id = c.id

SELECT avg(o.total) FROM orders o JOIN payments p ON p.order_id = o.id

SELECT sum(CASE WHEN city = 'Lyon' THEN 9223372036854775807 ELSE 1 END) FROM customers

SELECT count(*), sum(a.credit) FROM customers a JOIN customers b ON a.id = b.id WHERE b.region IS NOT NULL

TABLE customers

SELECT * FROM (TABLE customers) AS t

SELECT city, sum(credit) OVER (ORDER BY id ROWS 1 PRECEDING EXCLUDE CURRENT ROW) FROM customers

SELECT q.a, count(*) FROM (SELECT name AS a, city AS a FROM customers) AS q GROUP BY q.a

WITH t AS (SELECT name AS a, city AS a FROM customers), u AS (SELECT * FROM t) SELECT a, count(*) FROM u GROUP BY a

WITH t AS (SELECT name AS a, city AS a FROM customers), u(x, y) AS (SELECT * FROM t) SELECT x, count(*) FROM u GROUP BY x

SELECT count(*) FROM payments WHERE amount > 120

SELECT count(*) FROM payments WHERE amount >= 150.5

SELECT count(*) FROM payments WHERE amount = 100.5 OR amount >= 200

SELECT amount, count(*) FROM payments GROUP BY amount

SELECT amount / 50 AS band, count(*) FROM payments GROUP BY 1

SELECT count(*) FROM payments WHERE amount + 1 >= 50

SELECT count(*) FROM payments WHERE amount * 3 >= 50

SELECT count(*) FROM payments WHERE amount > (SELECT 100)

SELECT count(*) FROM payments WHERE amount >= '100'

SELECT count(*) FROM orders WHERE total >= 100

SELECT CASE WHEN amount >= 50 THEN amount ELSE 0 END AS band, count(*) FROM payments GROUP BY 1

SELECT customer_id, count(*) FROM orders GROUP BY customer_id HAVING count(*) >= 2

SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) >= 2

SELECT sum(c.credit) FROM customers c JOIN (SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) >= 2) AS often ON often.customer_id = c.id

SELECT often.customer_id, count(*) FROM (SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) >= 2) AS often GROUP BY often.customer_id

SELECT count(*) FROM (SELECT customer_id FROM orders GROUP BY customer_id HAVING sum(total) >= 1000) AS rich

SELECT count(*) FROM customers c WHERE (SELECT sum(total) FROM orders o WHERE o.customer_id = c.id) >= 1000

SELECT count(*) FROM customers c WHERE (SELECT count(*) FROM orders o WHERE o.customer_id = 7) >= 2

SELECT count(*) FROM (SELECT customer_id FROM orders WHERE id = 7 GROUP BY customer_id HAVING count(*) >= 1) AS t

SELECT max(n) FROM (SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id) AS t

SELECT count(*) FROM (SELECT customer_id, status FROM orders GROUP BY customer_id, status HAVING count(*) >= 2) AS t WHERE t.status = 'paid'
