-- What an aggregate-only role may not ask, one a paragraph, for both engines: refused with one of
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

SELECT avg(nullif(credit, 0)) FROM customers

SELECT count(DISTINCT name) FROM customers

SELECT sum(DISTINCT credit) FROM customers

SELECT region, sum(credit) OVER (PARTITION BY id) FROM customers

SELECT row_number() OVER (ORDER BY id) FROM customers

SELECT count(*) FROM (SELECT id FROM customers WHERE id = 7) AS t

SELECT count(*) FROM (SELECT * FROM customers LIMIT 1) AS t

WITH t AS (SELECT * FROM customers) SELECT count(*) FROM t

SELECT region, count(*) FROM customers GROUP BY region UNION SELECT city, 1 FROM customers

SELECT (SELECT name FROM customers LIMIT 1)

SELECT count(*) FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE id = 7)

SELECT count(*) FROM customers WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = customers.id AND o.id = 3)

SELECT string_agg(city, ',') FROM customers

SELECT group_concat(city) FROM customers

SELECT array_agg(id) FROM customers

SELECT json_agg(city) FROM customers

SELECT region, count(*) FROM customers GROUP BY region, id

SELECT region, count(*) FROM customers GROUP BY ROLLUP (region)

SELECT region, count(*) FROM customers GROUP BY CUBE (region, city)

SELECT region, count(*) FROM customers GROUP BY GROUPING SETS ((region), (id))

SELECT DISTINCT region FROM customers

SELECT DISTINCT ON (region) region, count(*) FROM customers GROUP BY region

SELECT count(*) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.id = 3

SELECT count(o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id

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

SELECT substr(city, 1, 1), count(*) FROM customers GROUP BY substr(city, 1, 1)

SELECT upper(region), count(*) FROM customers GROUP BY region

SELECT sum(credit + 1) FROM customers

SELECT 1 FROM customers

SELECT FROM customers

SELECT true FROM customers WHERE id = 7

SELECT count(*) FROM payments

SELECT sum(amount) FROM payments WHERE card_no = 'x'

SELECT count(*) FROM order_items

SELECT avg(salary) FROM employees

SELECT count(*) FROM employees

SELECT sum(amount), method FROM payments GROUP BY method

SELECT c.region, count(*) FROM customers c CROSS JOIN products p GROUP BY c.region

SELECT region, count(*) FROM customers NATURAL JOIN orders GROUP BY region

SELECT avg(birth_date) FROM customers

SELECT token, count(*) FROM customers GROUP BY token

SELECT count(token) FROM customers

SELECT count(*) FROM customers WHERE city = CAST(CAST('Lyon' AS text) AS text)

SELECT count(*) FROM customers WHERE region IS NULL AND city = 'Lyon' AND vip AND city <> CAST(CAST(CAST('x' AS text) AS date) AS text)

SELECT count(*) FROM customers HAVING count(*) > CAST(CAST('5' AS text) AS integer)

SELECT p.method, avg(p.amount) FROM payments p JOIN order_items i ON i.order_id = p.order_id JOIN order_items j ON j.product_id = i.product_id JOIN orders o ON o.id = j.order_id GROUP BY p.method

SELECT p.method, avg(p.amount) FROM payments p JOIN order_items i ON i.order_id = p.order_id JOIN order_items j ON j.line_no = i.line_no JOIN orders o ON o.id = j.order_id GROUP BY p.method

SELECT sum(i.amount) FROM order_items i JOIN products p ON p.id = i.product_id JOIN order_items j ON j.product_id = p.id JOIN orders o ON o.id = j.order_id
