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

SELECT id FROM customers ORDER BY id LIMIT 5, 10

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

SELECT status, count(*) AS orders, sum(total) AS gross, sum(total * 0.75) AS net, avg(total) AS mean, min(total) AS low, max(total) AS high
FROM orders WHERE id <= 1000 GROUP BY status ORDER BY status

SELECT p.id, p.name, i.order_id, i.price FROM products p JOIN order_items i ON i.product_id = p.id
WHERE p.category = 'tools' AND i.price = (SELECT min(x.price) FROM order_items x WHERE x.product_id = p.id)
ORDER BY i.price DESC, p.id, i.order_id

SELECT o.id, o.ordered_at, sum(i.quantity * i.price) AS revenue FROM customers c, orders o, order_items i
WHERE c.city = 'Lyon' AND c.id = o.customer_id AND i.order_id = o.id AND o.status <> 'returned'
GROUP BY o.id, o.ordered_at ORDER BY revenue DESC, o.id LIMIT 10

SELECT o.status, count(*) AS order_count FROM orders o WHERE EXISTS (SELECT * FROM order_items i WHERE i.order_id = o.id AND i.quantity > 3) GROUP BY o.status ORDER BY o.status

SELECT r.name, sum(i.quantity * i.price) AS revenue
FROM customers c, orders o, order_items i, regions r
WHERE c.id = o.customer_id AND i.order_id = o.id AND c.region = r.code AND i.line_no = 1
GROUP BY r.name ORDER BY revenue DESC

SELECT sum(price * quantity) AS revenue FROM order_items WHERE price BETWEEN 10 AND 30 AND quantity < 3

SELECT a.region AS one, b.region AS two, count(*) AS pairs FROM customers a JOIN customers b ON a.city = b.city AND a.id < b.id
WHERE (a.region = 'EU' AND b.region = 'US') OR (a.region = 'US' AND b.region = 'EU') GROUP BY a.region, b.region

SELECT c.city, sum(CASE WHEN o.status = 'paid' THEN o.total ELSE 0 END) AS paid, sum(o.total) AS everything
FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY c.city ORDER BY c.city

SELECT t.category, t.city, sum(t.amount) AS profit FROM (
  SELECT p.category, c.city, i.quantity * i.price AS amount
  FROM products p, order_items i, orders o, customers c
  WHERE i.product_id = p.id AND o.id = i.order_id AND c.id = o.customer_id AND p.name LIKE '%1%'
) AS t GROUP BY t.category, t.city ORDER BY t.category, t.city DESC

SELECT c.id, c.name, c.city, c.phone, sum(o.total) AS lost FROM customers c INNER JOIN orders o ON o.customer_id = c.id
WHERE o.status = 'returned' GROUP BY c.id, c.name, c.city, c.phone ORDER BY lost DESC, c.id LIMIT 20

SELECT product_id, sum(quantity) AS held FROM order_items GROUP BY product_id
HAVING sum(quantity) > (SELECT sum(quantity) / 40 FROM order_items) ORDER BY held DESC, product_id

SELECT method, sum(CASE WHEN amount >= 450 THEN 1 ELSE 0 END) AS high_count, sum(CASE WHEN amount < 450 THEN 1 ELSE 0 END) AS low_count FROM payments GROUP BY method ORDER BY method

SELECT n, count(*) AS customers FROM (
  SELECT c.id, count(o.id) AS n FROM customers c LEFT OUTER JOIN orders o ON c.id = o.customer_id AND o.total > 600 GROUP BY c.id
) AS per_customer GROUP BY n ORDER BY customers DESC, n DESC

SELECT 100 * sum(CASE WHEN p.category = 'toys' THEN i.quantity ELSE 0 END) AS toys, sum(i.quantity) AS pieces FROM order_items i, products p WHERE i.product_id = p.id AND i.order_id BETWEEN 100 AND 400

WITH revenue AS (SELECT product_id, sum(quantity * price) AS total FROM order_items GROUP BY product_id)
SELECT p.id, p.name, r.total FROM products p, revenue r WHERE p.id = r.product_id AND r.total = (SELECT max(total) FROM revenue)

SELECT p.category, count(DISTINCT i.order_id) AS orders FROM order_items i, products p
WHERE p.id = i.product_id AND p.category <> 'books' AND i.order_id NOT IN (SELECT order_id FROM item_notes) GROUP BY p.category ORDER BY orders DESC

SELECT count(*) AS small FROM order_items i JOIN products p ON p.id = i.product_id
WHERE p.category = 'toys' AND i.quantity < (SELECT avg(quantity) FROM order_items x WHERE x.product_id = p.id)

SELECT o.customer_id, o.id, o.total, sum(i.quantity) AS pieces FROM orders o, order_items i
WHERE o.id IN (SELECT order_id FROM order_items GROUP BY order_id HAVING sum(quantity) > 6) AND o.id = i.order_id
GROUP BY o.customer_id, o.id, o.total ORDER BY o.total DESC, o.id LIMIT 15

SELECT sum(i.price * i.quantity) AS revenue FROM order_items i, products p
WHERE (p.id = i.product_id AND p.category = 'tools' AND i.quantity >= 1 AND i.quantity <= 2 AND i.price > 5)
   OR (p.id = i.product_id AND p.category = 'books' AND i.quantity IN (2, 3) AND i.price < 40)
   OR (p.id = i.product_id AND p.category = 'toys' AND i.quantity BETWEEN 3 AND 4)

SELECT p.id, p.name FROM products p WHERE p.id IN (
  SELECT i.product_id FROM order_items i WHERE i.order_id IN (SELECT o.id FROM orders o WHERE o.status = 'paid')
  AND i.quantity > (SELECT min(x.quantity) FROM order_items x WHERE x.product_id = i.product_id)
) ORDER BY p.id

SELECT o1.id FROM orders o1 WHERE o1.status = 'shipped'
AND EXISTS (SELECT 1 FROM orders o2 WHERE o2.customer_id = o1.customer_id AND o2.id <> o1.id)
AND NOT EXISTS (SELECT 1 FROM orders o3 WHERE o3.customer_id = o1.customer_id AND o3.id <> o1.id AND o3.total > o1.total)

SELECT region, count(*) AS n, sum(credit) AS money FROM (
  SELECT region, credit FROM customers c WHERE region IN ('EU', 'US') AND credit > (SELECT avg(credit) FROM customers WHERE credit > 0)
  AND NOT EXISTS (SELECT * FROM orders o WHERE o.customer_id = c.id AND o.status = 'returned')
) AS chance GROUP BY region ORDER BY region

WITH totals AS (SELECT customer_id, status, sum(total) AS spent FROM orders GROUP BY customer_id, status)
SELECT a.customer_id, a.spent AS paid, b.spent AS shipped FROM totals a JOIN totals b ON b.customer_id = a.customer_id
WHERE a.status = 'paid' AND b.status = 'shipped' AND b.spent > a.spent ORDER BY a.customer_id

SELECT channel, kind, count(*) AS n, sum(amount) AS amount FROM (
  SELECT 'order' AS channel, 'sale' AS kind, total AS amount FROM orders
  UNION ALL
  SELECT 'payment', method, amount FROM payments
  UNION ALL
  SELECT 'item', 'line', price FROM order_items
) AS x GROUP BY channel, kind ORDER BY channel, kind

SELECT count(*) AS loyal FROM (
  SELECT customer_id FROM orders WHERE status = 'paid' INTERSECT SELECT customer_id FROM orders WHERE status = 'shipped' INTERSECT SELECT customer_id FROM orders WHERE status = 'new'
) AS three

SELECT customer_id FROM orders o JOIN order_items i ON i.order_id = o.id JOIN products p ON p.id = i.product_id
GROUP BY customer_id HAVING count(DISTINCT p.category) = (SELECT count(DISTINCT category) FROM products)

SELECT c.id FROM customers c WHERE c.id < 60 AND NOT EXISTS (
  SELECT 1 FROM (SELECT DISTINCT status FROM orders) AS s WHERE NOT EXISTS (
    SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.status = s.status))

SELECT CASE WHEN (SELECT count(*) FROM order_items WHERE quantity BETWEEN 1 AND 2) > 500 THEN (SELECT min(price) FROM order_items WHERE quantity BETWEEN 1 AND 2) ELSE (SELECT max(price) FROM order_items) END AS bucket1,
       CASE WHEN (SELECT count(*) FROM order_items WHERE quantity > 2) > 5000 THEN 0 ELSE 1 END AS bucket2
FROM products WHERE id = 1

SELECT a.n AS customers, b.n AS orders, d.n AS items FROM (SELECT count(*) AS n FROM customers) AS a, (SELECT count(*) AS n FROM orders) AS b, (SELECT count(*) AS n FROM order_items) AS d

SELECT p.category, p.name, sum(i.quantity) AS sold, sum(sum(i.quantity)) OVER (PARTITION BY p.category) AS of_category
FROM order_items i JOIN products p ON p.id = i.product_id GROUP BY p.category, p.name ORDER BY p.category, sold DESC, p.name

SELECT city, status, n FROM (
  SELECT c.city, o.status, count(*) AS n, rank() OVER (PARTITION BY c.city ORDER BY count(*) DESC, o.status) AS place
  FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status
) AS ranked WHERE place <= 2 ORDER BY city, place

SELECT id, customer_id, total FROM (SELECT id, customer_id, total, row_number() OVER (PARTITION BY customer_id ORDER BY total DESC, id) AS rn FROM orders) AS t WHERE rn = 1 ORDER BY customer_id

SELECT island, min(id) AS first_id, max(id) AS last_id, count(*) AS n FROM (
  SELECT id, id - row_number() OVER (ORDER BY id) AS island FROM order_items i JOIN orders o ON o.id = i.order_id WHERE i.quantity >= 4 AND i.line_no = 2
) AS gaps GROUP BY island ORDER BY first_id LIMIT 30

SELECT avg(total) AS median FROM (
  SELECT total, row_number() OVER (ORDER BY total, id) AS rn, count(*) OVER () AS n FROM orders
) AS t WHERE rn IN ((n + 1) / 2, n / 2 + 1) OR (rn * 2 BETWEEN n AND n + 2)

SELECT id, total, sum(total) OVER (PARTITION BY customer_id ORDER BY id ROWS UNBOUNDED PRECEDING) AS running FROM orders WHERE id <= 300

SELECT id, avg(total) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING) AS moving FROM orders WHERE id BETWEEN 1 AND 64

SELECT id, sum(total) OVER (ORDER BY id RANGE BETWEEN 10 PRECEDING AND CURRENT ROW) AS near FROM orders WHERE id < 200

SELECT id, count(*) OVER (ORDER BY total RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS at_most FROM orders WHERE id < 150

SELECT id, total, first_value(id) OVER w AS first_id, last_value(id) OVER w AS last_id, nth_value(id, 2) OVER w AS second_id FROM orders WHERE id < 120
WINDOW w AS (PARTITION BY status ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)

SELECT id, percent_rank() OVER (ORDER BY total) AS pr, cume_dist() OVER (ORDER BY total) AS cd, ntile(10) OVER (ORDER BY id) AS decile FROM orders WHERE id <= 64

SELECT id, total, total - lag(total) OVER (PARTITION BY customer_id ORDER BY id) AS delta, lead(id) OVER (PARTITION BY customer_id ORDER BY id) AS following FROM orders ORDER BY customer_id, id

SELECT customer_id, max(gap) AS longest FROM (SELECT customer_id, id - lag(id) OVER (PARTITION BY customer_id ORDER BY id) AS gap FROM orders) AS g GROUP BY customer_id HAVING max(gap) IS NOT NULL

SELECT dept, id, salary, dense_rank() OVER (PARTITION BY dept ORDER BY hired) AS seniority FROM employees

SELECT max(CASE WHEN status = 'new' THEN n END) AS new_orders, max(CASE WHEN status = 'paid' THEN n END) AS paid, max(CASE WHEN status = 'shipped' THEN n END) AS shipped, max(CASE WHEN status = 'returned' THEN n END) AS returned
FROM (SELECT status, count(*) AS n FROM orders GROUP BY status) AS s

SELECT city, count(CASE WHEN vip THEN 1 END) AS vips, count(CASE WHEN NOT vip THEN 1 END) AS others, count(region) AS placed, count(*) - count(region) AS unplaced FROM customers GROUP BY city

SELECT c.*, o.total FROM customers c INNER JOIN orders o ON c.id = o.customer_id WHERE o.id IN (7, 70, 700)

SELECT o.*, c.city FROM orders AS o LEFT JOIN customers AS c ON c.id = o.customer_id WHERE o.id < 25

SELECT * FROM orders o JOIN payments p ON p.order_id = o.id WHERE o.id <= 5

SELECT * FROM regions, (SELECT count(*) AS n FROM products) AS counted

SELECT * FROM (SELECT * FROM (SELECT * FROM customers WHERE vip) AS inner_one WHERE credit > 200) AS outer_one

select count ( * ) from Orders where STATUS = 'paid'

SeLeCt Id, CiTy FrOm customers WhErE vip AnD city LIKE 'L%' oRdEr By Id

SELECT
	id,
	city
FROM
	customers
WHERE
	1 = 1
	AND region = 'EU'
	AND city <> 'Lyon'
ORDER BY
	id ASC;

-- How many orders are open?
SELECT count(*) AS open_orders FROM orders WHERE status IN ('new', 'paid') -- not yet shipped

/* Monthly report,
   please do not touch */ SELECT status, /* all */ count(*) AS n FROM orders GROUP BY status;

SELECT ((id)) AS id, (((total) + (1))) AS t FROM orders WHERE ((((id)) < (4)))

SELECT DISTINCT c.city, c.region FROM customers c ORDER BY 1, 2

SELECT count(1) FROM orders WHERE id != 5

SELECT c.city City, count(o.id) NumOrders FROM customers c, orders o WHERE c.id = o.customer_id GROUP BY c.city ORDER BY NumOrders DESC, City

SELECT upper(city) AS city, count(*) AS n FROM customers GROUP BY city ORDER BY city

SELECT -id AS id FROM customers ORDER BY id LIMIT 3

SELECT id AS total, total AS id FROM orders WHERE id < 6 ORDER BY total

SELECT id FROM customers ORDER BY credit DESC, id LIMIT 5

SELECT city, credit FROM customers ORDER BY 2 DESC, 1 LIMIT 5

SELECT city FROM customers WHERE id < 50 ORDER BY length(city), id

SELECT c.id FROM customers c ORDER BY (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) DESC, c.id LIMIT 12

SELECT id FROM customers WHERE region IS NULL OR region NOT IN ('EU', 'US')

SELECT id FROM customers WHERE region NOT IN (SELECT code FROM regions WHERE code <> 'EU')

SELECT id FROM customers WHERE NOT (region IN ('EU') OR city IN ('Lyon', 'Paris'))

SELECT count(*) FROM customers WHERE coalesce(region, city) = city

SELECT count(*) AS n, count(email) AS mails, count(DISTINCT email) AS distinct_mails FROM customers

SELECT id, coalesce(nullif(region, 'EU'), 'home') AS place FROM customers WHERE id <= 20

SELECT region, sum(credit) AS s FROM customers GROUP BY region HAVING region IS NOT NULL AND sum(credit) > 1000 ORDER BY s

SELECT avg(n) AS mean, min(n) AS low, max(n) AS high FROM (SELECT count(*) AS n FROM orders GROUP BY customer_id) AS t

SELECT id, total FROM orders WHERE total > (SELECT avg(total) FROM orders WHERE status = 'paid') AND total < (SELECT max(total) FROM orders WHERE status = 'new') AND id % 10 = 0

SELECT e.id, m.id AS boss, g.id AS grand FROM employees e LEFT JOIN employees m ON m.id = e.manager_id LEFT JOIN employees g ON g.id = m.manager_id ORDER BY e.id

WITH RECURSIVE tree AS (
  SELECT id, manager_id, 0 AS depth, id AS root FROM employees WHERE id = 2
  UNION ALL
  SELECT e.id, e.manager_id, t.depth + 1, t.root FROM employees e INNER JOIN tree t ON e.manager_id = t.id
) SELECT root, depth, count(*) AS n, min(id) AS low, max(id) AS high FROM tree GROUP BY root, depth ORDER BY depth

WITH RECURSIVE up AS (SELECT id, manager_id FROM employees WHERE id = 37 UNION SELECT e.id, e.manager_id FROM employees e JOIN up ON up.manager_id = e.id) SELECT * FROM up

WITH RECURSIVE fib(n, a, b) AS (SELECT 1, 0, 1 UNION ALL SELECT n + 1, b, a + b FROM fib WHERE n < 20) SELECT n, a FROM fib

WITH RECURSIVE k(i) AS (SELECT 0 UNION ALL SELECT i + 100 FROM k WHERE i < 800) SELECT k.i, count(o.id) AS n FROM k LEFT JOIN orders o ON o.total >= k.i AND o.total < k.i + 100 GROUP BY k.i

WITH RECURSIVE a(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM a WHERE i < 6), b(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM b WHERE j < 4) SELECT i, j, i * j AS product FROM a, b WHERE i <> j

WITH best AS (SELECT customer_id, sum(total) AS spent FROM orders GROUP BY customer_id), top AS (SELECT customer_id, spent FROM best WHERE spent > (SELECT avg(spent) FROM best)) SELECT c.city, count(*) AS n, sum(t.spent) AS spent FROM top t JOIN customers c ON c.id = t.customer_id GROUP BY c.city

WITH x AS (SELECT id FROM customers WHERE vip), y AS (SELECT id FROM x WHERE id > 50), z AS (SELECT count(*) AS n FROM y) SELECT n, (SELECT count(*) FROM x) AS all_vips FROM z

SELECT o.status, x.n FROM (SELECT DISTINCT status FROM orders) AS o JOIN (WITH t AS (SELECT status, count(*) AS n FROM orders GROUP BY status) SELECT status, n FROM t) AS x ON x.status = o.status

SELECT id FROM customers WHERE id IN (WITH w AS (SELECT customer_id FROM orders WHERE total > 860) SELECT customer_id FROM w)

SELECT city AS place FROM customers WHERE vip UNION SELECT code FROM regions ORDER BY place

SELECT id, 'customer' AS what FROM customers WHERE id < 4 UNION ALL SELECT id, 'product' FROM products WHERE id < 4 UNION ALL SELECT id, 'employee' FROM employees WHERE id < 4 ORDER BY what, id

SELECT city FROM customers WHERE region = 'EU' EXCEPT SELECT city FROM customers WHERE region = 'US' AND vip

SELECT category FROM products WHERE price > 20 UNION SELECT category FROM products WHERE price <= 20 UNION SELECT kind FROM events

SELECT count(*) FROM (SELECT customer_id FROM orders UNION SELECT customer_id FROM tickets UNION SELECT customer_id FROM events) AS anybody

SELECT t.id, t.subject, c.city FROM tickets t JOIN customers c ON c.id = t.customer_id WHERE c.vip AND t.subject LIKE 'Subject 1%' ORDER BY t.id

SELECT c.city, count(DISTINCT o.id) AS orders, count(DISTINCT t.id) AS tickets, count(DISTINCT e.id) AS events
FROM customers c LEFT JOIN orders o ON o.customer_id = c.id LEFT JOIN tickets t ON t.customer_id = c.id LEFT JOIN events e ON e.customer_id = c.id
WHERE c.id <= 40 GROUP BY c.city

SELECT c.id, coalesce(s.spent, 0) AS spent, coalesce(t.n, 0) AS tickets FROM customers c
LEFT JOIN (SELECT customer_id, sum(total) AS spent FROM orders WHERE status = 'paid' GROUP BY customer_id) AS s ON s.customer_id = c.id
LEFT JOIN (SELECT customer_id, count(*) AS n FROM tickets GROUP BY customer_id) AS t ON t.customer_id = c.id
ORDER BY spent DESC, c.id

SELECT o.id, i.line_no, p.name, n.note FROM orders o JOIN order_items i ON i.order_id = o.id JOIN products p ON p.id = i.product_id LEFT JOIN item_notes n ON n.order_id = i.order_id AND n.line_no = i.line_no WHERE o.id BETWEEN 10 AND 32

SELECT o.id FROM orders o LEFT JOIN payments p ON p.order_id = o.id WHERE p.id IS NULL AND o.id < 1000

SELECT c.id FROM customers c LEFT JOIN tickets t ON t.customer_id = c.id GROUP BY c.id HAVING count(t.id) = 0

SELECT a.id AS a, b.id AS b FROM orders a JOIN orders b ON a.customer_id = b.customer_id AND a.id < b.id AND a.total = b.total

SELECT p1.id AS cheap, p2.id AS dear FROM products p1 CROSS JOIN products p2 WHERE p1.category = p2.category AND p2.price - p1.price > 70

SELECT category, count(*) AS n, min(price) AS low, max(price) AS high, sum(price) AS worth FROM products GROUP BY category HAVING count(*) > 5 AND max(price) > 100

SELECT CASE WHEN price < 30 THEN 'cheap' WHEN price < 70 THEN 'fair' ELSE 'dear' END AS class, count(*) AS n FROM products GROUP BY CASE WHEN price < 30 THEN 'cheap' WHEN price < 70 THEN 'fair' ELSE 'dear' END

SELECT CASE category WHEN 'tools' THEN 'T' WHEN 'books' THEN 'B' END AS letter, count(*) AS n FROM products GROUP BY category ORDER BY n, letter

SELECT CASE WHEN vip THEN CASE WHEN credit > 500 THEN 'gold' ELSE 'silver' END ELSE 'plain' END AS card, count(*) AS n FROM customers GROUP BY 1

SELECT sum(CASE WHEN region = 'EU' AND vip THEN 1 ELSE 0 END) AS eu_vip, sum(CASE WHEN region IS NULL THEN 1 ELSE 0 END) AS nowhere FROM customers

SELECT id, name, salary FROM employees WHERE salary >= 7000000 AND name = '[staff]' AND id <= 3

SELECT manager_id, count(*) AS reports FROM employees WHERE manager_id IS NOT NULL GROUP BY manager_id HAVING count(*) >= 2 ORDER BY manager_id

SELECT id, email FROM customers WHERE email LIKE 'a•••@%2.com' AND id < 60

SELECT replace(email, 'example', 'mail') AS m FROM customers WHERE email IS NOT NULL AND id < 9

SELECT email, count(*) AS n FROM customers GROUP BY email HAVING count(*) > 1

SELECT note, count(*) AS n FROM orders GROUP BY note

SELECT count(*) AS n FROM events WHERE payload IS NULL

SELECT a.phone, count(*) AS n FROM customers a JOIN customers b ON a.phone = b.phone WHERE a.id < 20 GROUP BY a.phone

SELECT count(DISTINCT name) AS names, count(DISTINCT ssn) AS persons, count(DISTINCT birth_date) AS years FROM customers

SELECT birth_date, count(*) AS n FROM customers GROUP BY birth_date HAVING count(*) > 8

SELECT kind, min(day) AS first_day, max(day) AS last_day, count(DISTINCT customer_id) AS people FROM events GROUP BY kind

SELECT e.kind, c.region, count(*) AS n FROM events e JOIN customers c ON c.id = e.customer_id WHERE c.region IS NOT NULL GROUP BY e.kind, c.region

SELECT id FROM orders WHERE id BETWEEN 5 AND 10 OR id BETWEEN 1195 AND 2000 OR id = 77

SELECT id FROM orders WHERE NOT (total > 100 AND status = 'new') AND id < 40 AND NOT EXISTS (SELECT 1 FROM item_notes n WHERE n.order_id = orders.id)

SELECT id FROM customers WHERE (region = 'EU' AND city = 'Paris') OR (region = 'US' AND (city = 'Austin' OR vip))

SELECT id, id % 2 = 0 AS even, id > 3 AND vip AS both_true FROM customers WHERE id <= 12

SELECT product_id, quantity, price, quantity * price AS amount, (quantity * price) - price AS rest FROM order_items WHERE order_id = 42

SELECT id, round(total, 0) AS whole, abs(total - 450) AS apart FROM orders WHERE id < 15

SELECT max(total) - min(total) AS span, (max(total) + min(total)) / 2 AS middle, count(*) * 2 AS twice FROM orders

SELECT id FROM products WHERE name LIKE 'Product _' AND name NOT LIKE '%3'

SELECT id FROM products WHERE name LIKE '%!_%' ESCAPE '!' OR name LIKE 'Product 2%'

SELECT id, trim(name) AS t, lower(name) AS l, replace(name, 'Product', 'P') AS r FROM products WHERE id < 4

SELECT substr(city, 1, 1) AS letter, count(*) AS n FROM customers GROUP BY substr(city, 1, 1) ORDER BY letter

SELECT length(city) AS len, count(DISTINCT city) AS cities FROM customers GROUP BY length(city)

SELECT id FROM customers LIMIT 0

SELECT id FROM customers WHERE 1 = 0

SELECT id FROM orders ORDER BY id LIMIT 10 OFFSET 20

SELECT id FROM orders ORDER BY id DESC LIMIT 5

SELECT 'a''b' AS quoted, '' AS empty, 'é雪' AS letters, '-- no comment' AS dashes, '/* none */' AS stars

SELECT NULL AS n, 1 = NULL AS unknown, NULL IS NULL AS yes, coalesce(NULL, NULL, 3) AS three

SELECT 2 * (3 + 4) AS a, -2 - -3 AS b, 10 % 4 AS c, 1 < 2 AS d, 'b' > 'a' AS e, 5 BETWEEN 1 AND 5 AS f

SELECT count(*) AS n FROM (SELECT 1 AS a UNION SELECT 1 UNION SELECT 2) AS s

SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id AND c.region = 'EU' AND o.total > 800

SELECT id FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE city = 'Berlin') AND status = 'paid' AND total >= 300

SELECT c.id, (SELECT max(o.total) FROM orders o WHERE o.customer_id = c.id) AS best, (SELECT count(*) FROM tickets t WHERE t.customer_id = c.id) AS tickets FROM customers c WHERE c.id BETWEEN 30 AND 60

SELECT id, (SELECT name FROM regions r WHERE r.code = customers.region) AS region_name FROM customers WHERE id < 15

SELECT r.code, r.name, (SELECT count(*) FROM customers c WHERE c.region = r.code AND EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.total > 890)) AS big FROM regions r

SELECT q.city, q.n FROM (SELECT city, count(*) AS n FROM customers GROUP BY city) q WHERE q.n = (SELECT max(z.n) FROM (SELECT count(*) AS n FROM customers GROUP BY city) z)

SELECT month_no, sum(total) AS s FROM (SELECT id % 12 AS month_no, total FROM orders) AS m GROUP BY month_no HAVING sum(total) > 40000 ORDER BY month_no

SELECT (SELECT count(*) FROM customers) AS customers, (SELECT count(*) FROM orders) AS orders, (SELECT sum(total) FROM orders) AS volume

SELECT pay.method, ord.status, count(*) AS n FROM payments AS pay INNER JOIN orders AS ord ON (pay.order_id = ord.id) GROUP BY pay.method, ord.status

SELECT c.city, avg(o.total) AS mean FROM customers c JOIN orders o ON (c.id = o.customer_id) WHERE o.status IN ('paid', 'shipped') GROUP BY c.city HAVING avg(o.total) > 440

SELECT count(*) AS same FROM orders o JOIN payments p ON p.order_id = o.id AND p.amount = o.total

SELECT p.amount - o.total AS difference, count(*) AS n FROM payments p JOIN orders o ON o.id = p.order_id GROUP BY p.amount - o.total

SELECT price, name FROM product_prices ORDER BY price DESC LIMIT 3

SELECT pp.name, p.category FROM product_prices pp JOIN products p ON p.id = pp.id WHERE pp.price > 90

SELECT c.id, x.id AS order_id FROM customers c LEFT JOIN (orders x JOIN payments p ON p.order_id = x.id AND p.method = 'card') ON x.customer_id = c.id WHERE c.id < 12

SELECT id FROM customers JOIN products USING (id) ORDER BY id LIMIT 5

SELECT customers.id AS a, products.id AS b, customers.name AS c, products.name AS d FROM customers JOIN products USING (id) WHERE products.price > 100

SELECT id, customers.city, products.category FROM customers LEFT JOIN products USING (id) WHERE id BETWEEN 25 AND 40

SELECT id, e.dept, p.category FROM employees e RIGHT JOIN products p USING (id) WHERE id > 20

SELECT count(*) AS n FROM customers NATURAL JOIN employees

SELECT count(*) AS n, count(e.dept) AS m FROM customers c NATURAL LEFT JOIN employees e

SELECT * FROM (SELECT 1 AS a, 2 AS b) AS x NATURAL JOIN (SELECT 1 AS a, 3 AS c) AS y NATURAL JOIN (SELECT 3 AS c, 4 AS d) AS z

SELECT o.id FROM orders o JOIN order_items i ON i.order_id = o.id AND i.line_no = (SELECT max(x.line_no) FROM order_items x WHERE x.order_id = o.id) WHERE i.quantity > 3 AND o.id < 60

SELECT o.id FROM orders o WHERE (SELECT count(*) FROM order_items i WHERE i.order_id = o.id AND i.product_id IN (SELECT p.id FROM products p WHERE p.price > o.total)) = 2

SELECT id FROM employees WHERE id NOT IN (SELECT manager_id FROM employees)

SELECT id FROM employees WHERE id NOT IN (SELECT manager_id FROM employees WHERE manager_id IS NOT NULL) AND id < 30

SELECT id FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE 1 = 0) OR id = 4

SELECT max(total) AS top, count(*) AS n, sum(total) AS s, avg(total) AS a FROM orders WHERE 1 = 0

SELECT status, max(total) AS top FROM orders WHERE 1 = 0 GROUP BY status

SELECT count(*) AS n FROM orders HAVING count(*) > 5

SELECT (SELECT total FROM orders WHERE id = 0) AS none, (SELECT count(*) FROM orders WHERE id = 0) AS zero

SELECT c.id, c.id AS again, c.* FROM customers c WHERE c.id = 1

SELECT x.id, y.id AS other FROM (SELECT id FROM customers WHERE id < 5) AS x, (SELECT id FROM customers WHERE id < 5) AS y WHERE x.id < y.id

SELECT count(*) AS customers FROM customers customers WHERE customers.id > 3

SELECT orders.id FROM customers AS orders WHERE orders.city = 'Lyon' AND orders.id < 30

SELECT a.id FROM customers a WHERE a.id IN (SELECT a.customer_id FROM orders a WHERE a.total > 890)

WITH t AS (SELECT id FROM customers ORDER BY id DESC LIMIT 5) SELECT min(id) AS low, max(id) AS high FROM t

WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS x FROM a), a2 AS (SELECT x + 1 AS x FROM b) SELECT a.x AS p, b.x AS q, a2.x AS r FROM a, b, a2

SELECT t.n FROM (SELECT count(*) AS n FROM customers UNION ALL SELECT count(*) FROM orders UNION ALL SELECT count(*) FROM products) AS t WHERE t.n > 30

SELECT city, n, sum(n) OVER (ORDER BY n DESC, city) AS cumulative, round(100.0 * n / sum(n) OVER (), 2) AS share FROM (SELECT city, count(*) AS n FROM customers GROUP BY city) AS c

SELECT status, total, rank() OVER (PARTITION BY status ORDER BY total) AS r FROM orders WHERE id % 97 = 0

SELECT id, CASE WHEN lag(status) OVER (ORDER BY id) = status THEN 0 ELSE 1 END AS changed FROM orders WHERE id < 20

SELECT sum(changed) AS changes FROM (SELECT CASE WHEN lag(customer_id) OVER (ORDER BY id) = customer_id THEN 0 ELSE 1 END AS changed FROM orders) AS t

SELECT id FROM orders WHERE NOT total > 100 AND NOT status = 'new' OR NOT (id > 3 AND NOT id > 5)

SELECT 7 - 2 - 1 AS a, 2 * 3 % 4 AS b, 2 + 3 * 4 AS c, NOT 1 = 2 AS d, 1 = 1 AND 2 = 3 OR 4 = 4 AS e, 10 / 5 / 2 AS f, -3 % 2 AS g, 1 + 1 BETWEEN 1 AND 2 AS h FROM regions

SELECT id FROM customers WHERE email LIKE '%@example1.com' AND name LIKE 'A•••%' AND phone LIKE '•••_0' ORDER BY id

SELECT o.id, o.note, t.body FROM orders o LEFT JOIN tickets t ON t.customer_id = o.customer_id AND t.body = o.note WHERE o.id IN (5, 10, 15, 20)

SELECT a.id FROM customers a JOIN customers b ON a.ssn = b.ssn AND a.id <> b.id

SELECT c.id, count(*) AS same_year FROM customers c JOIN customers d ON d.birth_date = c.birth_date WHERE c.id < 15 GROUP BY c.id

SELECT coalesce(card_no, 'unknown') AS card, count(*) AS n FROM payments GROUP BY coalesce(card_no, 'unknown')

SELECT e.salary, count(*) AS n, sum(e.salary) AS total, avg(e.salary) AS mean FROM employees e GROUP BY e.salary HAVING avg(e.salary) > 1

SELECT strftime('%Y-%m', ordered_at) AS month, count(*) AS n, sum(total) AS s, count(*) FILTER (WHERE status = 'returned') AS returned FROM orders GROUP BY 1 ORDER BY 1

SELECT strftime('%w', ordered_at) AS weekday, CASE strftime('%w', ordered_at) WHEN '0' THEN 'Sun' WHEN '6' THEN 'Sat' ELSE 'work' END AS kind, count(*) AS n FROM orders GROUP BY weekday

SELECT date(ordered_at, 'start of month') AS month, date(ordered_at, 'start of month', '+1 month', '-1 day') AS month_end, count(*) AS n FROM orders GROUP BY month

SELECT id, CAST(julianday(shipped_at) - julianday(ordered_at) AS INTEGER) AS days, strftime('%s', shipped_at) - strftime('%s', ordered_at) AS seconds FROM orders WHERE shipped_at IS NOT NULL AND id < 20

SELECT id FROM orders WHERE date(ordered_at) = '2025-03-04' OR ordered_at LIKE '2025-05-0%'

SELECT id FROM orders WHERE ordered_at >= date('2025-03-15', 'start of month', '-1 month') AND ordered_at < date('2025-03-15', 'start of month')

SELECT datetime('2026-01-31 10:00:00', '+1 month', 'weekday 0') AS sunday, datetime(1700000000, 'unixepoch') AS epoch, strftime('%j', '2026-02-01') AS doy, strftime('%H:%M', '2026-02-01 13:14:15') AS hm

SELECT id, sum(total) OVER (ORDER BY id GROUPS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g FROM orders WHERE id < 60

SELECT id, count(*) OVER (ORDER BY customer_id RANGE BETWEEN 3 PRECEDING AND 3 FOLLOWING) AS near FROM orders WHERE id < 80

SELECT id, group_concat(id, '.') OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS trail FROM orders WHERE id < 20

SELECT id, sum(total) FILTER (WHERE status = 'paid') OVER (ORDER BY id) AS paid_so_far FROM orders WHERE id < 40

SELECT status, count(*) OVER w AS n, sum(total) OVER (w ORDER BY id) AS running FROM orders WHERE id < 60 WINDOW w AS (PARTITION BY status)

SELECT id, total, max(total) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS record FROM (SELECT id, total FROM orders WHERE id < 20)

SELECT city, sum(vip) AS vips, avg(vip) * 100 AS percent, total(credit) AS credit FROM customers GROUP BY city

SELECT region, max(credit) AS best, city FROM customers WHERE id IN (7, 70, 90, 91, 140) GROUP BY id

SELECT city, json_group_array(id) AS ids FROM (SELECT city, id FROM customers WHERE id < 40 ORDER BY id) GROUP BY city

SELECT json_group_object(city, n) AS doc FROM (SELECT city, count(*) AS n FROM customers GROUP BY city ORDER BY city)

SELECT json_object('city', city, 'n', count(*), 'vips', sum(vip)) AS doc FROM customers GROUP BY city

SELECT id, profile ->> 'level' AS level, profile -> 'sizes' AS sizes, profile ->> '$.sizes[1]' AS second, json_extract(profile, '$.sizes[#-1]') AS last FROM customers WHERE id < 8

SELECT profile ->> 'lang' AS lang, avg(profile ->> 'level') AS level, count(*) AS n FROM customers GROUP BY lang HAVING n > 5

SELECT p.id, j.key, j.value, j.type FROM products p JOIN json_each(p.attributes) AS j WHERE p.id < 6

SELECT j.fullkey, j.type, count(*) AS n FROM products, json_tree(products.attributes) AS j GROUP BY j.fullkey, j.type

SELECT p.id FROM products p WHERE EXISTS (SELECT 1 FROM json_each(p.attributes, '$.sizes') AS s WHERE s.value = 12)

SELECT value FROM json_each('[3, 1, 2]') ORDER BY value DESC

SELECT a.value AS x, b.value AS y FROM json_each('[1, 2, 3]') AS a, json_each('["p", "q"]') AS b WHERE a.value > 1

SELECT json_set(attributes, '$.colour', 'green') AS s, json_remove(attributes, '$.sizes') AS r, json_insert(attributes, '$.new', 1) AS i, json_patch(attributes, '{"colour": null}') AS p, json_replace(attributes, '$.colour', 'x') AS c FROM products WHERE id < 3

SELECT json_array(1, 'a', NULL, json('[2]')) AS a, json_quote('x"y') AS q, json_valid('{') AS bad, json_type('{"a": [1]}', '$.a') AS t, json('{ "a" : 1 }') AS tight

WITH RECURSIVE days(d) AS (SELECT date('2025-01-01') UNION ALL SELECT date(d, '+1 day') FROM days WHERE d < '2025-01-31') SELECT d, count(o.id) AS n, coalesce(sum(o.total), 0) AS s FROM days LEFT JOIN orders o ON date(o.ordered_at) = d GROUP BY d

WITH RECURSIVE tree(id, path, level) AS (SELECT id, '/' || id, 1 FROM employees WHERE manager_id IS NULL UNION ALL SELECT e.id, t.path || '/' || e.id, t.level + 1 FROM employees e JOIN tree t ON e.manager_id = t.id) SELECT id, path, level, substr('..........', 1, level) || id AS drawn FROM tree ORDER BY path

WITH RECURSIVE split(word, rest) AS (SELECT '', 'a,bc,d,' UNION ALL SELECT substr(rest, 1, instr(rest, ',') - 1), substr(rest, instr(rest, ',') + 1) FROM split WHERE rest <> '') SELECT word FROM split WHERE word <> ''

WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 15) SELECT i, i * i AS square FROM n

WITH RECURSIVE reach(id) AS (SELECT 3 UNION SELECT e.id FROM employees e, reach r WHERE e.manager_id = r.id ORDER BY 1 LIMIT 6) SELECT id FROM reach

WITH v(label, low, high) AS (VALUES ('small', 0, 100), ('middle', 100, 500), ('large', 500, 1000)) SELECT v.label, count(o.id) AS n FROM v LEFT JOIN orders o ON o.total >= v.low AND o.total < v.high GROUP BY v.label

SELECT column1 AS n, column2 AS t FROM (VALUES (1, 'a'), (2, 'b'), (3, NULL))

SELECT id FROM customers WHERE (region, city) IN (VALUES ('EU', 'Lyon'), ('US', 'Paris'))

SELECT id FROM customers WHERE (region, city) > ('EU', 'Lyon') AND id < 60

SELECT id FROM customers WHERE (region, vip) IN (SELECT region, vip FROM customers WHERE id IN (10, 20, 31)) AND id < 100

SELECT id, region IS 'EU' AS eu, region IS NOT NULL AS placed, region IS NOT DISTINCT FROM 'US' AS us, NOT vip AS plain, vip IS TRUE AS v FROM customers WHERE id < 14

SELECT id FROM customers WHERE city COLLATE NOCASE IN ('lyon', 'PARIS') AND id < 30

SELECT city COLLATE NOCASE AS c, count(*) AS n FROM customers GROUP BY upper(city) COLLATE NOCASE ORDER BY c COLLATE NOCASE DESC

SELECT id FROM customers WHERE city GLOB '[LP]*' AND NOT city GLOB '*x*' AND NOT city LIKE '%r%' AND id < 50

SELECT id FROM products WHERE name LIKE 'product 1_' AND name GLOB 'Product 1?'

SELECT id, printf('%s-%04d-%.2f', upper(substr(city, 1, 3)), id, credit) AS code, format('%,d', id * 1000) AS big, printf('%-8s|', city) AS padded FROM customers WHERE id < 6

SELECT id, city || ' (' || coalesce(region, '?') || ')' AS place, ltrim('  a') AS l, rtrim('a  ') AS r, trim('--a--', '-') AS t, instr(city, 'r') AS i, hex(city) AS h FROM customers WHERE id < 6

SELECT unicode('é') AS u, char(72, 105) AS c, length('é雪') AS l, length(x'0102') AS bytes, octet_length('é') AS o, substr('abcdef', -3, 2) AS s, unhex('4142') AS b

SELECT typeof(1) AS i, typeof(1.0) AS r, typeof('1') AS t, typeof(NULL) AS n, typeof(x'00') AS b, 7 / 2 AS int_div, 7.0 / 2 AS div, 7 % 3 AS m, '3' + 4 AS coerced, '3' || 4 AS joined

SELECT CAST('12abc' AS INTEGER) AS i, CAST('1.5' AS REAL) AS r, CAST(3.9 AS INTEGER) AS t, CAST(7 AS TEXT) || '!' AS s, CAST(x'4142' AS TEXT) AS b, CAST('7' AS NUMERIC) AS n

SELECT max(3, 1, 2) AS most, min('b', 'a') AS least, abs(-2.5) AS a, round(2.567, 2) AS r, sign(-3) AS s, coalesce(NULL, 1) AS c, ifnull(NULL, 'x') AS i, nullif(1, 1) AS n, iif(1 < 2, 'y', 'n') AS y

SELECT id, total, CASE WHEN total > (SELECT avg(total) FROM orders) THEN 'above' ELSE 'below' END AS place FROM orders WHERE id <= 25

SELECT a.id, b.id FROM orders a CROSS JOIN orders b WHERE a.customer_id = b.customer_id AND b.id = a.id + 240

SELECT * FROM order_items LEFT JOIN item_notes USING (order_id, line_no) WHERE order_id BETWEEN 1 AND 12

SELECT c.id AS customer, o.id AS "order" FROM customers c FULL OUTER JOIN (SELECT * FROM orders WHERE id < 30) AS o ON o.customer_id = c.id WHERE c.id IS NULL OR o.id IS NOT NULL

SELECT c.id, o.id FROM orders o RIGHT OUTER JOIN customers c ON c.id = o.customer_id AND o.total > 880 WHERE c.vip

SELECT status, n FROM (SELECT status, count(*) AS n FROM orders GROUP BY status) NATURAL JOIN (SELECT 'paid' AS status UNION SELECT 'new')

SELECT id, total AS t, t_rank FROM (SELECT id, total, rank() OVER (PARTITION BY status ORDER BY total DESC, id) AS t_rank FROM orders) WHERE t_rank < 3

SELECT id, credit * 2 AS double_credit FROM customers WHERE double_credit > 1800 ORDER BY double_credit DESC, id

SELECT upper(city) AS c, count(*) AS n, avg(credit) AS a FROM customers GROUP BY c HAVING a > 100 AND n > 2 ORDER BY a DESC

SELECT customer_id AS who, sum(total) AS spent FROM orders WHERE who < 40 GROUP BY who HAVING spent > 1000

SELECT id, city FROM customers ORDER BY city COLLATE BINARY, id DESC LIMIT 5 OFFSET 2

SELECT id FROM orders ORDER BY shipped_at IS NULL, shipped_at DESC, id LIMIT 7

SELECT id FROM orders ORDER BY shipped_at ASC NULLS LAST, id LIMIT 7

SELECT id FROM orders ORDER BY random() LIMIT 0

SELECT count(*) FROM (SELECT DISTINCT city, region FROM customers)

SELECT [id], [total] AS [Order Total] FROM [orders] WHERE [id] < 5

SELECT `o`.`id`, `o`.`status` FROM `orders` AS `o` WHERE `o`.`id` < 5

SELECT "o"."id" AS "the id" FROM "orders" AS "o" WHERE "o"."id" < 5

SELECT main.orders.id FROM main.orders WHERE main.orders.id < 4

SELECT c.id FROM main.customers c JOIN main.orders o ON o.customer_id = c.id WHERE o.id < 40

SELECT id FROM orders WHERE total == 17.5 OR status == 'new' AND id < 10

SELECT id FROM orders WHERE id IN (SELECT order_id FROM payments WHERE method = 'card' EXCEPT SELECT order_id FROM item_notes) AND id < 100

SELECT id FROM orders WHERE 0 < (SELECT count(*) FROM item_notes n WHERE n.order_id = orders.id) AND id < 200

SELECT name, price, round(price * 100.0 / (SELECT sum(price) FROM products), 2) AS share FROM products WHERE id < 9

SELECT category, group_concat(name, ', ' ORDER BY id) AS names FROM products WHERE id < 12 GROUP BY category

SELECT category, string_agg(id, '/' ORDER BY price DESC) AS ids FROM products GROUP BY category

SELECT region, count(DISTINCT city) AS cities, group_concat(DISTINCT vip) AS kinds FROM customers WHERE id < 5 GROUP BY region

SELECT hex(image) AS h, length(image) AS l, typeof(image) AS t, image = x'00ff10' AS same FROM products WHERE id < 5

SELECT quote(name) AS q, quote(NULL) AS n, quote(1.5) AS f, quote(x'0a') AS b FROM products WHERE id = 1

SELECT id, anything IS NULL AS none, typeof(exact) AS t, big + 0 AS b, value > 1 AS v FROM measurements

SELECT "Mixed Case" || '!' AS loud, [quo"te] AS q FROM "Odd Table" WHERE "select" BETWEEN 2 AND 4

SELECT t.id, t.opened_at, strftime('%H', t.opened_at) AS hour, rank() OVER (PARTITION BY date(t.opened_at) ORDER BY t.id) AS r FROM tickets t ORDER BY t.id

WITH s AS (SELECT c.id, count(o.id) AS f, coalesce(sum(o.total), 0) AS m, max(o.ordered_at) AS r FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id) SELECT f, ntile(4) OVER (ORDER BY m, id) AS quartile, m > avg(m) OVER () AS above FROM s

WITH f AS (SELECT customer_id, min(ordered_at) AS at FROM orders GROUP BY customer_id) SELECT substr(f.at, 1, 7) AS cohort, substr(o.ordered_at, 1, 7) AS month, count(DISTINCT o.customer_id) AS people FROM f JOIN orders o USING (customer_id) GROUP BY cohort, month

WITH m AS (SELECT strftime('%Y-%m', ordered_at) AS month, sum(total) AS s FROM orders GROUP BY 1) SELECT month, s, s - lag(s) OVER (ORDER BY month) AS growth, round(100.0 * s / sum(s) OVER (), 2) AS share FROM m

WITH o AS (SELECT customer_id, ordered_at, lag(ordered_at) OVER (PARTITION BY customer_id ORDER BY ordered_at) AS before FROM orders) SELECT customer_id, count(*) AS n, round(max(julianday(ordered_at) - julianday(before)), 3) AS longest FROM o WHERE before IS NOT NULL GROUP BY customer_id HAVING n > 3

SELECT day, count(*) AS n, sum(count(*)) OVER (ORDER BY day) AS so_far FROM events WHERE day < '2025-02-01' GROUP BY day

SELECT strftime('%Y', day) AS y, kind, count(*) AS n FROM events GROUP BY y, kind ORDER BY y, kind

SELECT e.dept, e.salary, count(*) AS n, min(e.hired) AS first, round(avg(julianday('2026-01-01') - julianday(e.hired)) / 365.25, 1) AS years FROM employees e GROUP BY e.dept, e.salary

SELECT amount, count(*) AS n FROM payments GROUP BY amount HAVING count(*) > 1 ORDER BY amount DESC LIMIT 5

SELECT method, total(amount) AS t, sum(amount) FILTER (WHERE amount > 500) AS big, group_concat(id, ' ') FILTER (WHERE id < 6) AS ids FROM payments GROUP BY method

SELECT ~5 AS inverted, 5 & 3 AS band, 5 | 3 AS bor, 1 << 4 AS shl, 256 >> 4 AS shr, - - 3 AS minus, + 4 AS plus

SELECT 1 IN (1, 2) AS a, 3 NOT IN (1, 2) AS b, NULL IN (1) AS c, 1 IN (SELECT 1) AS d, 'a' LIKE 'A' AS e, 'a' GLOB 'A' AS f, 5 NOT BETWEEN 1 AND 4 AS g, 1 AND NULL AS h, 0 OR NULL AS i

SELECT DISTINCT substr(email, instr(email, '@') + 1) AS domain FROM customers WHERE email NOTNULL

SELECT id FROM customers WHERE region IS NULL AND email NOTNULL

SELECT EXISTS (SELECT 1 FROM orders WHERE total > 899) AS any_big, NOT EXISTS (SELECT 1 FROM orders WHERE total < 0) AS none_negative

SELECT id, likelihood(vip, 0.1) AS l, unlikely(id > 5) AS u FROM customers WHERE id < 8

SELECT concat_ws(', ', city, region, NULL, id) AS line, concat(city, NULL, id) AS c FROM customers WHERE id < 13

SELECT time('now') IS NOT NULL AS a, current_date = date('now') AS b, length(current_timestamp) AS c, strftime('%Y', 'now') >= '2024' AS d

SELECT c.city, o.status, count(*) AS n, count(*) * 1.0 / sum(count(*)) OVER (PARTITION BY c.city) AS share FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status

SELECT id FROM (SELECT id FROM customers WHERE vip ORDER BY id LIMIT 5) UNION ALL SELECT id FROM (SELECT id FROM customers WHERE NOT vip ORDER BY id DESC LIMIT 5)

SELECT count(*) AS n FROM customers c, orders o, order_items i, products p WHERE c.id = o.customer_id AND o.id = i.order_id AND i.product_id = p.id AND p.category = 'books' AND c.vip AND o.status IN ('paid', 'shipped')

SELECT id + 1 AS n, city FROM customers WHERE n * 2 > 470

SELECT id + 1 AS n, count(*) AS m FROM orders GROUP BY n HAVING n * 2 > 2390 AND -n < 0

SELECT 2 * profile ->> 'level' AS twice, profile ->> 'lang' || 'x' AS text, 1 - profile ->> 'level' AS minus FROM customers WHERE id < 5

SELECT id = 3 IS vip AS a, id IS 3 = 1 AS b, NOT id IS 3 AS c, id + 1 IS 4 AS d, id IS NOT 3 OR vip AS e FROM customers WHERE id < 5

SELECT 2 * 3 || 4 AS a, 'a' || 1 + 2 AS b, 1 << 2 + 1 AS c, 5 & 3 = 1 AS d, 1 | 2 & 3 AS e, ~1 + 1 AS f, - 2 || 3 AS g, 1 < 2 = 1 AS h, 3 > 2 > 1 AS i, NOT 1 + 1 AS j, 1 = 1 IS 1 AS k, 1 IS 1 = 0 AS l, 'a' LIKE 'A' = 1 AS m, 1 IN (1) + 1 AS n, NULL IS NULL + 1 AS o

SELECT id FROM customers WHERE id = '5' OR id IN ('6', '7') OR id BETWEEN '8' AND '9'

SELECT id FROM customers WHERE credit = '14.25' OR '21.25' = credit OR credit > '990'

SELECT id FROM customers WHERE id || '' = 7 OR CAST(id AS TEXT) = '8' OR CAST(id AS TEXT) = 9

SELECT id FROM orders WHERE total IN ('17.5', 34.5) OR id = 5.0 OR id = '6.0'

SELECT id FROM customers WHERE city > 5 AND vip = '1' AND id < 60

SELECT max(id) > '99' AS a, min(id) = '1' AS b, max(id || '') AS c, max(credit) > '5' AS d FROM customers

SELECT x.id FROM (SELECT id FROM customers UNION SELECT '5') AS x WHERE x.id = '5' OR x.id = 7

SELECT x.n FROM (SELECT count(*) AS n FROM customers GROUP BY city) AS x WHERE x.n = '24' OR x.n > '10'

SELECT -id AS id FROM customers ORDER BY -id LIMIT 3

SELECT id + 1 AS city FROM customers WHERE city = 'Lyon' AND id < 30

SELECT upper(city) AS city, count(*) AS n FROM customers GROUP BY city HAVING city = 'Lyon'

SELECT id % 3 AS id, count(*) AS n FROM orders GROUP BY id HAVING id > 1190

SELECT DISTINCT city AS c FROM customers ORDER BY lower(c) DESC LIMIT 2

SELECT id AS total, total AS t FROM orders WHERE total > 890 ORDER BY total LIMIT 4

SELECT id FROM customers FULL JOIN products USING (id) WHERE id BETWEEN 28 AND 33

SELECT id, c.city, p.name FROM (SELECT id, city FROM customers WHERE id > 20) AS c FULL JOIN (SELECT id, name FROM products) AS p USING (id) WHERE id BETWEEN 10 AND 35

SELECT 'a%b' LIKE 'a\%b' AS a, 'a\xb' LIKE 'a\%b' AS b, 'a\b' AS c, 'A' = 'a' AS d, 'A' = 'a' COLLATE NOCASE AS e, 'a ' = 'a' AS f, 'a ' = 'a' COLLATE RTRIM AS g

SELECT city = 'lyon' AS a, city LIKE 'LYON' AS b, city > 'M' AS c, city < 'a' AS d FROM customers WHERE id < 6

SELECT typeof(sum(total)) AS a, typeof(count(*)) AS b, typeof(avg(id)) AS c, typeof(sum(id)) AS d, typeof(max(ordered_at)) AS e, typeof(total(id)) AS f FROM orders

SELECT typeof(vip) AS a, typeof(credit) AS b, typeof(birth_date) AS c, typeof(created_at) AS d, typeof(name) AS e, typeof(credit + vip) AS f FROM customers WHERE id < 3

SELECT exact + 0 AS a, exact = '1.50' AS b, exact = 1.5 AS c, anything > 3 AS d, anything || '' AS e FROM measurements

SELECT count(*) AS n, sum(vip) AS v FROM customers WHERE vip = true AND NOT vip = false AND vip IS NOT false

SELECT group_concat(x) AS g FROM (SELECT id AS x FROM customers WHERE id < 6 ORDER BY id DESC)

SELECT i.value AS size, count(*) AS n FROM products p, json_each(p.attributes, '$.sizes') AS i GROUP BY i.value HAVING count(*) > 1 AND i.value < 6

SELECT p.id, (SELECT sum(value) FROM json_each(p.attributes, '$.sizes')) AS s FROM products p WHERE p.id < 5

SELECT j.key AS k, j.value AS v FROM customers c, json_each(c.profile) AS j WHERE c.id = 3 AND j.key <> 'sizes'

SELECT id, region NOTNULL % 2 AS a, region NOTNULL + 1 AS b, region NOTNULL = 1 AS c, NOT region NOTNULL AS d, id + region NOTNULL AS e FROM customers WHERE id < 15

SELECT id FROM customers WHERE region NOTNULL - 1 AND id < 60

SELECT id, total, sum(total) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE CURRENT ROW) AS around FROM orders WHERE id < 60

SELECT id, city, count(*) OVER (ORDER BY city GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE GROUP) AS n FROM customers WHERE id < 80

SELECT id, city, group_concat(id) OVER (ORDER BY city RANGE UNBOUNDED PRECEDING EXCLUDE TIES) AS ids FROM customers WHERE id < 25

SELECT id, sum(total) OVER (ORDER BY id ROWS 3 PRECEDING EXCLUDE NO OTHERS) AS s FROM orders WHERE id < 40

SELECT id, avg(total) OVER w AS a, first_value(id) OVER (w ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) AS f FROM orders WHERE id < 90 WINDOW w AS (PARTITION BY status ORDER BY id)

SELECT id, sum(total) OVER near AS s FROM orders WHERE id < 50 WINDOW near AS (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW)

SELECT name, count(*) OVER (ORDER BY name GROUPS CURRENT ROW EXCLUDE CURRENT ROW) AS others FROM customers WHERE id < 20

SELECT id FROM customers WHERE city NOT GLOB 'L*' AND id < 30 ORDER BY id

SELECT id, city NOT GLOB 'P*' AS a, region NOT GLOB 'E*' AS b, city NOT GLOB 'L' || '*' AS c, city NOT GLOB 'L*' = 2 AS d, NOT city NOT GLOB 'L*' AS e FROM customers WHERE id < 15

SELECT id FROM customers WHERE region ISNULL AND email NOTNULL ORDER BY id

SELECT id, region ISNULL, region ISNULL + 1 AS more, NOT region ISNULL AS known, city = 'Lyon' ISNULL AS never FROM customers WHERE id < 15

SELECT 0x10, 0xff + 1 AS more, -0x10 AS less, 0x7fffffffffffffff AS most, typeof(0x0) AS t

SELECT id FROM customers WHERE id & 0x3 = 0x1 AND id < 0x20

SELECT * FROM (SELECT c.id, o.id, c.city FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id < 6)

SELECT q.* FROM (SELECT id, id, id + 1 AS id FROM orders WHERE id < 4) AS q

SELECT q."id:1" AS second FROM (SELECT c.id, o.id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id < 6) AS q ORDER BY 1

SELECT id FROM (SELECT c.id, o.id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id < 6) AS q ORDER BY 1

WITH w AS (SELECT c.id, o.id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id < 4) SELECT * FROM w

WITH w(a, a) AS (SELECT id, city FROM customers WHERE id < 4) SELECT * FROM w

SELECT * FROM (SELECT id, id FROM customers WHERE id < 4 UNION ALL SELECT id, customer_id FROM orders WHERE id < 4)

SELECT * FROM (SELECT id, city FROM customers WHERE id < 6) AS a FULL JOIN (SELECT id, name AS product FROM products WHERE id BETWEEN 4 AND 8) AS b USING (id) JOIN (SELECT id, status FROM orders WHERE id < 9) AS o USING (id)

SELECT id, city, product, status FROM (SELECT id, city FROM customers WHERE id < 6) AS a FULL JOIN (SELECT id, name AS product FROM products WHERE id BETWEEN 4 AND 8) AS b USING (id) LEFT JOIN (SELECT id, status FROM orders WHERE id < 7) AS o USING (id)

SELECT id, city, product, status FROM (SELECT id, city FROM customers WHERE id < 6) AS a FULL JOIN (SELECT id, name AS product FROM products WHERE id BETWEEN 4 AND 8) AS b USING (id) FULL JOIN (SELECT id, status FROM orders WHERE id BETWEEN 7 AND 10) AS o USING (id) WHERE id > 2

SELECT * FROM (SELECT id, city FROM customers WHERE id < 6) AS a NATURAL FULL JOIN (SELECT id, name AS product FROM products WHERE id BETWEEN 4 AND 8) AS b NATURAL JOIN (SELECT id, status FROM orders WHERE id < 9) AS o

SELECT c.id, c.city, p.name AS product, o.status FROM customers c FULL JOIN products p USING (id) JOIN orders o ON o.id = c.id WHERE o.id < 9

SELECT c.city, p.name AS product, o.status FROM customers c FULL JOIN products p USING (id) LEFT JOIN orders o ON o.customer_id = p.id WHERE o.id < 9

SELECT id, c.city, p.name AS product, o.status FROM customers c FULL JOIN products p USING (id) JOIN orders o USING (id) WHERE id < 9

SELECT city FROM customers WHERE city IN ((SELECT 'Lyon'), 'Paris') AND id NOT IN ((SELECT 5), (SELECT 10))
