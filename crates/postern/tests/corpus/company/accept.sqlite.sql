-- Honest statements on SQLite, one a paragraph: see accept.postgresql.sql.

SELECT * FROM customers

SELECT id, name, email FROM customers WHERE region = 'EU' ORDER BY id

SELECT c.* FROM customers AS c WHERE c.vip ORDER BY c.id LIMIT 5

SELECT name AS who, email "Mail" FROM customers ORDER BY who, "Mail"

SELECT ID, NAME FROM Customers WHERE REGION IS NULL

SELECT customers.id FROM customers WHERE customers.city IN ('Lyon', 'Paris')

SELECT count(*) FROM customers

SELECT count(*), count(region), count(DISTINCT city) FROM customers

SELECT region, count(*) FROM customers GROUP BY region

SELECT region, city, count(*) AS n FROM customers GROUP BY 1, 2 HAVING count(*) > 3 ORDER BY n DESC, 1, 2

SELECT region AS r, avg(credit) FROM customers GROUP BY r

SELECT DISTINCT city FROM customers

SELECT id FROM customers WHERE email LIKE 'a%' AND phone LIKE '%7'

SELECT id, CASE WHEN credit > 500 THEN 'high' WHEN credit > 100 THEN 'mid' ELSE 'low' END AS tier FROM customers

SELECT id, coalesce(region, 'none') AS region FROM customers WHERE coalesce(region, 'none') = 'none'

SELECT nullif(region, 'EU') AS other, count(*) FROM customers GROUP BY nullif(region, 'EU')

SELECT upper(city) || ' / ' || lower(region) FROM customers

SELECT c.id, o.id, o.total FROM customers c JOIN orders o ON o.customer_id = c.id

SELECT c.id, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'paid'

SELECT c.id, o.id FROM orders o RIGHT JOIN customers c ON o.customer_id = c.id WHERE c.id < 20

SELECT c.id AS c, o.id AS o FROM customers c FULL JOIN orders o ON o.customer_id = c.id WHERE coalesce(c.id, 0) < 30

SELECT r.code, c.id FROM regions r CROSS JOIN customers c WHERE c.id <= 3

SELECT r.name, c.id FROM regions r, customers c WHERE c.region = r.code AND c.vip

SELECT order_id, product_id, o.status FROM order_items JOIN orders o ON o.id = order_items.order_id WHERE line_no = 1

SELECT * FROM order_items JOIN item_notes USING (order_id, line_no)

SELECT order_id, i.quantity, n.note FROM order_items i NATURAL JOIN item_notes n

SELECT * FROM order_items NATURAL LEFT JOIN item_notes WHERE order_id < 20

SELECT a.id, b.id FROM employees a JOIN employees b ON a.manager_id = b.id

SELECT c.city, sum(o.total) AS spent FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city ORDER BY spent DESC

SELECT c.name, c.birth_date, sum(o.total) AS spent FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.city = 'Lyon' GROUP BY c.id, c.name, c.birth_date

SELECT id FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE total > 800)

SELECT id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.total > 850)

SELECT id, (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) AS n FROM customers c

SELECT id FROM orders WHERE total > (SELECT avg(total) FROM orders)

SELECT t.city, t.n FROM (SELECT city, count(*) AS n FROM customers GROUP BY city) AS t WHERE t.n > 1

WITH big AS (SELECT customer_id, sum(total) AS s FROM orders GROUP BY customer_id) SELECT c.id, b.s FROM customers c JOIN big b ON b.customer_id = c.id

WITH a AS (SELECT id, region FROM customers), b AS (SELECT region, count(*) AS n FROM a GROUP BY region) SELECT a.id, b.n FROM a JOIN b ON a.region = b.region

WITH a(x, y) AS (VALUES (1, 'one'), (2, 'two')) SELECT y FROM a WHERE x = 2

WITH RECURSIVE chain AS (SELECT id, manager_id, 1 AS depth FROM employees WHERE manager_id IS NULL UNION ALL SELECT e.id, e.manager_id, c.depth + 1 FROM employees e JOIN chain c ON e.manager_id = c.id) SELECT depth, count(*) FROM chain GROUP BY depth

WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT i FROM n

SELECT city FROM customers UNION SELECT category FROM products

SELECT id FROM customers UNION ALL SELECT id FROM products

SELECT id FROM customers INTERSECT SELECT customer_id FROM orders WHERE status = 'shipped'

SELECT id FROM customers EXCEPT SELECT customer_id FROM orders WHERE total > 500

VALUES (1, 'a'), (2, 'b')

SELECT 1

SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at) AS n FROM orders

SELECT id, rank() OVER w, dense_rank() OVER w FROM orders WINDOW w AS (ORDER BY total DESC)

SELECT id, sum(total) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM orders

SELECT id, avg(total) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM orders WHERE id < 20

SELECT id, lag(total) OVER (ORDER BY id), lead(total, 2, 0) OVER (ORDER BY id) FROM orders

SELECT id, first_value(total) OVER (PARTITION BY status ORDER BY id), ntile(4) OVER (ORDER BY id) FROM orders

SELECT status, count(*) FILTER (WHERE total > 400) AS big, sum(total) FILTER (WHERE total <= 400) AS small FROM orders GROUP BY status

SELECT id, profile ->> 'lang' AS lang FROM customers WHERE profile ->> 'lang' = 'fr'

SELECT profile ->> 'lang' AS lang, count(*) FROM customers GROUP BY profile ->> 'lang'

SELECT * FROM measurements

SELECT id, value, big, exact FROM measurements WHERE id <= 3

SELECT "select", "Mixed Case", "quo""te" FROM "Odd Table" ORDER BY "select"

SELECT o."select" AS "from" FROM "Odd Table" AS o WHERE o."Mixed Case" LIKE 'mixed 1%'

SELECT * FROM product_prices WHERE price > 50

SELECT kind, count(*) FROM events WHERE day BETWEEN '2025-06-01' AND '2025-12-31' GROUP BY kind

SELECT id, payload FROM events WHERE id < 5

SELECT id, total FROM orders ORDER BY total DESC NULLS LAST, id ASC LIMIT 10

SELECT id FROM orders WHERE status IN ('paid', 'shipped') AND total BETWEEN 100 AND 120

SELECT id FROM customers WHERE region IS DISTINCT FROM 'EU'

SELECT id FROM customers WHERE region IS NOT DISTINCT FROM NULL

SELECT id FROM customers WHERE (region, city) = ('EU', 'Lyon')

SELECT id FROM customers WHERE (city, vip) IN (('Lyon', true), ('Osaka', false))

SELECT id FROM customers WHERE vip IS TRUE AND NOT (credit < 100 OR credit > 900)

SELECT id FROM tickets WHERE subject LIKE '%1' AND body = '[hidden]'

SELECT count(DISTINCT ssn) FROM customers

SELECT count(*) FROM customers a JOIN customers b ON a.ssn = b.ssn WHERE a.id < 20

SELECT name, count(*) FROM customers GROUP BY name

SELECT salary, count(*) FROM employees GROUP BY salary

SELECT dept, max(salary), min(hired) FROM employees GROUP BY dept

SELECT card_no, method FROM payments WHERE card_no IS NULL AND id < 4

SELECT o.id, p.amount, sum(p.amount) OVER (PARTITION BY o.customer_id) FROM orders o JOIN payments p ON p.order_id = o.id WHERE o.id < 60

SELECT c.city, o.status, count(*), sum(o.total), rank() OVER (PARTITION BY c.city ORDER BY sum(o.total) DESC) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status

SELECT q.status, q.total, q.r FROM (SELECT status, total, row_number() OVER (PARTITION BY status ORDER BY total DESC, id) AS r FROM orders) AS q WHERE q.r <= 3

SELECT id /* a comment */ FROM customers -- and another
WHERE id = 3;

SELECT id FROM customers c WHERE c.credit > (SELECT avg(o.total) FROM orders o WHERE o.customer_id = c.id)

SELECT code FROM regions r WHERE (SELECT count(*) FROM customers c WHERE c.region = r.code) > 10

SELECT c1.city, count(*) FROM customers c1 WHERE c1.id IN (SELECT customer_id FROM orders WHERE id IN (SELECT order_id FROM order_items WHERE quantity > 3)) GROUP BY c1.city

SELECT id FROM (SELECT id, city FROM customers UNION ALL SELECT id, category FROM products) AS u WHERE u.city = 'tools'

SELECT sum(x) FROM (SELECT count(*) AS x FROM orders GROUP BY customer_id HAVING count(*) >= 5) AS t

SELECT 'EU' AS label, count(*) FROM customers WHERE region = 'EU' UNION ALL SELECT 'other', count(*) FROM customers WHERE region <> 'EU'

SELECT a.attnum FROM (SELECT 1 AS attnum) AS a

SELECT id FROM customers LIMIT 5, 10

SELECT `id`, [city] FROM customers WHERE id < 4

SELECT id FROM customers WHERE city = 'lyon' COLLATE NOCASE

SELECT id, iif(vip, 'yes', 'no') FROM customers WHERE id < 12

SELECT strftime('%Y-%m', ordered_at) AS month, sum(total) FROM orders GROUP BY month

SELECT date(ordered_at, '+1 day'), julianday(shipped_at) - julianday(ordered_at) FROM orders WHERE id < 9

SELECT id, json_extract(profile, '$.lang') FROM customers WHERE json_extract(profile, '$.level') = 3

SELECT p.id, j.value FROM products p, json_each(p.attributes, '$.sizes') AS j

SELECT json_group_array(city) FROM (SELECT DISTINCT city FROM customers ORDER BY city)

SELECT city, group_concat(id, ',') FROM (SELECT city, id FROM customers ORDER BY id) GROUP BY city

SELECT id, total(credit) OVER (ORDER BY id) FROM customers WHERE id < 20

SELECT printf('%05d', id), hex(city), quote(city), typeof(credit), unicode(city) FROM customers WHERE id < 4

SELECT id FROM customers WHERE city GLOB 'L*'

SELECT id FROM customers WHERE city LIKE 'l%'

SELECT id, credit AS c FROM customers WHERE c > 900

SELECT city, count(*) AS n FROM customers GROUP BY city HAVING n > 3

SELECT substr(city, 1, 3), instr(city, 'o'), length(city), replace(city, 'o', '0'), trim(city, 'L'), upper(city), lower(city) FROM customers WHERE id < 6

SELECT max(id, 3), min(id, 3), abs(-id), round(credit, 1), ifnull(region, 'none'), nullif(region, 'EU') FROM customers WHERE id < 12

SELECT count(*) FROM orders WHERE ordered_at BETWEEN '2025-02-01' AND '2025-03-01'

SELECT a.id FROM employees a JOIN employees b ON a.manager_id = b.id WHERE b.dept = 'it'

SELECT id, profile -> '$.lang', profile ->> '$.lang' FROM customers WHERE id < 5

SELECT id, ntile(4) OVER (ORDER BY id), cume_dist() OVER (ORDER BY id) FROM orders WHERE id < 8

SELECT CAST(credit AS INTEGER), CAST(id AS TEXT) FROM customers WHERE id < 4

SELECT x'00ff', 1e3, .5, 'it''s'

SELECT id | 1, id & 3, ~id, id % 4 FROM customers WHERE id < 5

SELECT id == 3, id <> 3, id != 3 FROM customers WHERE id < 5

SELECT raw, anything, typeof(anything) FROM measurements

SELECT *, products.id AS again FROM regions JOIN products ON products.id = 1

SELECT rank() OVER (ORDER BY total DESC) AS r, id FROM orders WHERE status = 'paid' ORDER BY id LIMIT 10

SELECT city, region FROM customers GROUP BY city, region HAVING count(*) > 8

SELECT date('2026-01-31', '+1 month'), strftime('%w', '2026-02-03'), time('12:00', '+90 minutes'), strftime('%s', '2026-01-01')

SELECT id FROM customers WHERE id IN (1, 2, 3) AND city NOT IN ('Lyon')

SELECT id FROM customers WHERE NOT vip AND credit NOT BETWEEN 10 AND 990

SELECT c.city, o.status, round(avg(o.total), 2) FROM customers c INNER JOIN orders o ON c.id = o.customer_id GROUP BY c.city, o.status ORDER BY 1, 2

SELECT likely(vip), coalesce(region, city) FROM customers WHERE id < 5

SELECT count(DISTINCT region), group_concat(DISTINCT region) IS NOT NULL FROM customers

SELECT id, total - lag(total, 1, 0) OVER (ORDER BY id) AS change FROM orders WHERE id < 30

SELECT status, max(total) - min(total) AS spread FROM orders GROUP BY status ORDER BY spread

SELECT strftime('%Y', birth_date) AS year, count(*) FROM customers GROUP BY year

SELECT id FROM customers WHERE phone LIKE '•••%' AND email LIKE '%@example1.com'

SELECT length(name), name FROM customers WHERE id = 1

SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.total > 890

SELECT p.category, sum(i.quantity * i.price) AS amount FROM order_items i JOIN products p ON p.id = i.product_id GROUP BY p.category ORDER BY amount DESC

SELECT id, CASE region WHEN 'EU' THEN 1 WHEN 'US' THEN 2 ELSE 0 END AS r FROM customers WHERE id < 30

SELECT customer_id, count(*) AS n, sum(total) AS s FROM orders GROUP BY customer_id HAVING n >= 5 AND s > 100

WITH monthly AS (SELECT substr(ordered_at, 1, 7) AS m, sum(total) AS s FROM orders GROUP BY m) SELECT m, s, sum(s) OVER (ORDER BY m) AS running FROM monthly

WITH RECURSIVE days(d) AS (SELECT '2025-01-01' UNION ALL SELECT date(d, '+1 day') FROM days WHERE d < '2025-01-10') SELECT d, (SELECT count(*) FROM orders WHERE substr(ordered_at, 1, 10) = d) AS n FROM days

SELECT * FROM (SELECT id, city FROM customers ORDER BY id LIMIT 4) AS a LEFT JOIN (SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id) AS b ON b.customer_id = a.id

SELECT DISTINCT status, CASE WHEN shipped_at IS NULL THEN 'open' ELSE 'done' END AS state FROM orders

SELECT id FROM orders o WHERE total = (SELECT max(total) FROM orders x WHERE x.customer_id = o.customer_id)

SELECT e.name, e.salary, m.dept FROM employees e LEFT JOIN employees m ON m.id = e.manager_id WHERE e.id <= 5

SELECT count(*) FROM events WHERE day >= '2025-06-01' AND kind IN ('buy', 'view')

SELECT day, count(*) FROM events GROUP BY day HAVING count(*) > 1 ORDER BY day LIMIT 20

SELECT method, count(*), sum(amount), avg(amount), min(paid_at), max(paid_at) FROM payments GROUP BY method

SELECT subject, opened_at FROM tickets WHERE customer_id IN (SELECT id FROM customers WHERE vip) ORDER BY opened_at

SELECT concat(city, '-', region), concat_ws('/', city, region) FROM customers WHERE id < 12

SELECT city, string_agg(id, ';') FROM (SELECT city, id FROM customers ORDER BY id) GROUP BY city

SELECT id, iif(credit > 500, 'high', 'low') AS tier FROM customers

SELECT octet_length(city), format('%s!', city) FROM customers WHERE id < 4

SELECT unixepoch('2026-01-01'), timediff('2026-02-01', '2026-01-01')

SELECT id FROM customers WHERE region IS NOT DISTINCT FROM 'EU'

SELECT json_array_length(attributes, '$.sizes'), json_type(attributes, '$.colour'), json_valid(attributes) FROM products WHERE id < 5

SELECT id, json_object('c', city, 'v', vip) FROM customers WHERE id < 5

SELECT json_group_object(code, name) FROM (SELECT code, name FROM regions ORDER BY code)

SELECT id FROM customers WHERE region IS 'EU'

SELECT id FROM customers WHERE region IS NOT 'EU' ORDER BY id

SELECT a.id FROM customers a JOIN customers b ON a.region IS b.region AND a.id = b.id WHERE a.city IS NOT b.name

SELECT id, id << 2 AS four, id >> 1, (id << 1) | 1 FROM customers WHERE id & 1 = 0

SELECT id FROM customers WHERE (region IS 'EU') = 1 AND city IS NOT NULL

WITH eu AS MATERIALIZED (SELECT id, name FROM customers WHERE region = 'EU') SELECT count(*) FROM eu

WITH eu AS NOT MATERIALIZED (SELECT id FROM customers WHERE region IS 'EU'), us AS (SELECT id FROM customers WHERE region IS 'US') SELECT (SELECT count(*) FROM eu), (SELECT count(*) FROM us)

SELECT CASE WHEN city IS 'Lyon' THEN 1 ELSE 0 END, region IS NULL, region IS NOT NULL, region IS NOT DISTINCT FROM 'EU' FROM customers
