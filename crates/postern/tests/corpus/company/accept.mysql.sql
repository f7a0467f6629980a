-- Honest statements on MySQL and MariaDB, one a paragraph: see accept.postgresql.sql. `{db}` is the
-- database that is asked.

SELECT * FROM customers

SELECT id, name, email FROM customers WHERE region = 'EU' ORDER BY id

SELECT c.* FROM customers AS c WHERE c.vip ORDER BY c.id LIMIT 5

SELECT name AS who, email "Mail" FROM customers ORDER BY who, Mail

SELECT ID, NAME FROM customers WHERE REGION IS NULL

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

SELECT c.id, o.id, o.total FROM customers c JOIN orders o ON o.customer_id = c.id

SELECT c.id, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'paid'

SELECT c.id, o.id FROM orders o RIGHT JOIN customers c ON o.customer_id = c.id WHERE c.id < 20

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

WITH RECURSIVE chain AS (SELECT id, manager_id, 1 AS depth FROM employees WHERE manager_id IS NULL UNION ALL SELECT e.id, e.manager_id, c.depth + 1 FROM employees e JOIN chain c ON e.manager_id = c.id) SELECT depth, count(*) FROM chain GROUP BY depth

WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT i FROM n

SELECT city FROM customers UNION SELECT category FROM products

SELECT id FROM customers UNION ALL SELECT id FROM products

SELECT id FROM customers INTERSECT SELECT customer_id FROM orders WHERE status = 'shipped'

SELECT id FROM customers EXCEPT SELECT customer_id FROM orders WHERE total > 500

SELECT 1

SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at) AS n FROM orders

SELECT id, rank() OVER w, dense_rank() OVER w FROM orders WINDOW w AS (ORDER BY total DESC)

SELECT id, sum(total) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM orders

SELECT id, avg(total) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM orders WHERE id < 20

SELECT id, lag(total) OVER (ORDER BY id), lead(total, 2) OVER (ORDER BY id) FROM orders

SELECT id, first_value(total) OVER (PARTITION BY status ORDER BY id), ntile(4) OVER (ORDER BY id) FROM orders

SELECT * FROM measurements

SELECT id, value, big, exact FROM measurements WHERE id <= 3

SELECT * FROM product_prices WHERE price > 50

SELECT kind, count(*) FROM events WHERE day BETWEEN '2025-06-01' AND '2025-12-31' GROUP BY kind

SELECT id, payload FROM events WHERE id < 5

SELECT id FROM orders WHERE status IN ('paid', 'shipped') AND total BETWEEN 100 AND 120

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

SELECT id, json_extract(profile, '$.lang') FROM customers WHERE json_extract(profile, '$.level') = 3

SELECT id FROM customers WHERE city LIKE 'l%'

SELECT city, count(*) AS n FROM customers GROUP BY city HAVING n > 3

SELECT count(*) FROM orders WHERE ordered_at BETWEEN '2025-02-01' AND '2025-03-01'

SELECT a.id FROM employees a JOIN employees b ON a.manager_id = b.id WHERE b.dept = 'it'

SELECT id, ntile(4) OVER (ORDER BY id), cume_dist() OVER (ORDER BY id) FROM orders WHERE id < 8

SELECT id | 1, id & 3, ~id, id % 4 FROM customers WHERE id < 5

SELECT *, products.id AS again FROM regions JOIN products ON products.id = 1

SELECT city, region FROM customers GROUP BY city, region HAVING count(*) > 8

SELECT id FROM customers WHERE id IN (1, 2, 3) AND city NOT IN ('Lyon')

SELECT id FROM customers WHERE NOT vip AND credit NOT BETWEEN 10 AND 990

SELECT c.city, o.status, round(avg(o.total), 2) FROM customers c INNER JOIN orders o ON c.id = o.customer_id GROUP BY c.city, o.status ORDER BY 1, 2

SELECT id, total - lag(total, 1) OVER (ORDER BY id) AS step FROM orders WHERE id < 30

SELECT status, max(total) - min(total) AS spread FROM orders GROUP BY status ORDER BY spread

SELECT id FROM customers WHERE phone LIKE '•••%' AND email LIKE '%@example1.com'

SELECT length(name), name FROM customers WHERE id = 1

SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.total > 890

SELECT p.category, sum(i.quantity * i.price) AS amount FROM order_items i JOIN products p ON p.id = i.product_id GROUP BY p.category ORDER BY amount DESC

SELECT id, CASE region WHEN 'EU' THEN 1 WHEN 'US' THEN 2 ELSE 0 END AS r FROM customers WHERE id < 30

SELECT customer_id, count(*) AS n, sum(total) AS s FROM orders GROUP BY customer_id HAVING n >= 5 AND s > 100

SELECT * FROM (SELECT id, city FROM customers ORDER BY id LIMIT 4) AS a LEFT JOIN (SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id) AS b ON b.customer_id = a.id

SELECT DISTINCT status, CASE WHEN shipped_at IS NULL THEN 'open' ELSE 'done' END AS state FROM orders

SELECT id FROM orders o WHERE total = (SELECT max(total) FROM orders x WHERE x.customer_id = o.customer_id)

SELECT e.name, e.salary, m.dept FROM employees e LEFT JOIN employees m ON m.id = e.manager_id WHERE e.id <= 5

SELECT count(*) FROM events WHERE day >= '2025-06-01' AND kind IN ('buy', 'view')

SELECT day, count(*) FROM events GROUP BY day HAVING count(*) > 1 ORDER BY day LIMIT 20

SELECT method, count(*), sum(amount), avg(amount), min(paid_at), max(paid_at) FROM payments GROUP BY method

SELECT subject, opened_at FROM tickets WHERE customer_id IN (SELECT id FROM customers WHERE vip) ORDER BY opened_at

SELECT id, id << 2 AS four, id >> 1, (id << 1) | 1 FROM customers WHERE id & 1 = 0

SELECT CONCAT(UPPER(city), ' / ', LOWER(region)) FROM customers

SELECT id, JSON_VALUE(profile, '$.lang') AS lang FROM customers WHERE JSON_VALUE(profile, '$.lang') = 'fr'

SELECT JSON_UNQUOTE(JSON_EXTRACT(profile, '$.lang')) AS lang, COUNT(*) FROM customers GROUP BY lang

SELECT id, total FROM orders ORDER BY total IS NULL, total DESC, id ASC LIMIT 10

SELECT id FROM customers WHERE NOT (region <=> 'EU')

SELECT id FROM customers WHERE region <=> NULL

SELECT id FROM customers WHERE city = 'lyon' COLLATE utf8mb4_general_ci

SELECT id, IF(vip, 'yes', 'no') FROM customers WHERE id < 12

SELECT DATE_FORMAT(ordered_at, '%Y-%m') AS month, SUM(total) FROM orders GROUP BY month ORDER BY month

SELECT ordered_at + INTERVAL 1 DAY, DATEDIFF(shipped_at, ordered_at) FROM orders WHERE id < 9

SELECT DATE_SUB(ordered_at, INTERVAL 2 MONTH), ADDDATE(DATE(ordered_at), 3) FROM orders WHERE id < 9

SELECT TIMESTAMPDIFF(HOUR, ordered_at, shipped_at), TIMESTAMPADD(WEEK, 1, ordered_at) FROM orders WHERE shipped_at IS NOT NULL AND id < 20

SELECT YEAR(ordered_at) AS y, QUARTER(ordered_at) AS q, SUM(total) FROM orders GROUP BY y, q

SELECT EXTRACT(MONTH FROM ordered_at) AS m, COUNT(*) FROM orders GROUP BY m

SELECT DAYNAME(ordered_at), WEEK(ordered_at), DAYOFWEEK(ordered_at), LAST_DAY(ordered_at) FROM orders WHERE id < 8

SELECT id, JSON_EXTRACT(profile, '$.level') FROM customers WHERE JSON_EXTRACT(profile, '$.level') = 3

SELECT city, GROUP_CONCAT(id ORDER BY id SEPARATOR ', ') FROM customers GROUP BY city

SELECT city, GROUP_CONCAT(DISTINCT region ORDER BY region DESC) AS r FROM customers GROUP BY city

SELECT id, SUM(credit) OVER (ORDER BY id) FROM customers WHERE id < 20

SELECT LPAD(id, 5, '0'), HEX(city), QUOTE(city), ORD(city), REVERSE(city) FROM customers WHERE id < 4

SELECT id FROM customers WHERE city LIKE 'L%' AND city NOT LIKE '%x'

SELECT id FROM customers WHERE city LIKE 'l%'

SELECT id FROM products WHERE name LIKE '%\_%' OR name LIKE 'Product 1%'

SELECT id FROM customers WHERE city RLIKE '^[LP]' AND city REGEXP 's$'

SELECT city, COUNT(*) AS n FROM customers GROUP BY city HAVING n > 3

SELECT UPPER(city) AS c, COUNT(*) AS n FROM customers GROUP BY c HAVING n > 3 AND c <> 'x' ORDER BY n DESC, c

SELECT SUBSTR(city, 1, 3), INSTR(city, 'o'), CHAR_LENGTH(city), REPLACE(city, 'o', '0'), TRIM(LEADING 'L' FROM city), SUBSTRING(city FROM 2 FOR 2) FROM customers WHERE id < 6

SELECT GREATEST(id, 3), LEAST(id, 3), ABS(-id), ROUND(credit, 1), IFNULL(region, 'none'), NULLIF(region, 'EU') FROM customers WHERE id < 12

SELECT CAST(credit AS SIGNED), CAST(id AS CHAR), CONVERT(id, CHAR), CAST('2026-01-02' AS DATE), CAST(1.234 AS DECIMAL(5,1)) FROM customers WHERE id < 4

SELECT x'00ff', 1e3, .5, 'it''s', "it's", 'a\'b', 'tab\tend' AS tab

SELECT id | 1, id & 3, ~id & 7, id % 4, id DIV 4, id MOD 4, id ^ 1, id << 2, id >> 1 FROM customers WHERE id < 5

SELECT id = 3, id <> 3, id != 3, id <=> 3 FROM customers WHERE id < 5

SELECT raw, wide, big, exact, value FROM measurements

SELECT `select`, `Mixed Case`, `quo"te` FROM `Odd Table` ORDER BY `select`

SELECT o.`select` AS `from` FROM `Odd Table` AS o WHERE o.`Mixed Case` LIKE 'mixed 1%'

SELECT customers.id FROM {db}.customers WHERE customers.id < 4

SELECT c.id, o.id FROM customers c JOIN orders o WHERE o.customer_id = c.id AND c.id < 5

SELECT c.id, o.total FROM customers c INNER JOIN orders o USING (id) WHERE id < 5

SELECT id FROM customers WHERE id = ANY (SELECT customer_id FROM orders WHERE total > 880)

SELECT id FROM orders WHERE total >= ALL (SELECT total FROM orders)

SELECT status, COUNT(IF(total > 400, 1, NULL)) AS big, SUM(CASE WHEN total <= 400 THEN total END) AS small FROM orders GROUP BY status

(SELECT id FROM customers ORDER BY id LIMIT 3) UNION ALL (SELECT id FROM products ORDER BY id DESC LIMIT 2)

SELECT id FROM customers EXCEPT SELECT customer_id FROM orders

SELECT city, region, COUNT(*) FROM customers GROUP BY city, region WITH ROLLUP

SELECT ROUND(STDDEV(total), 3), ROUND(VARIANCE(total), 3), ROUND(STD(total), 3) FROM orders

SELECT status + 0, status FROM orders WHERE status > 'new' AND id < 9

SELECT id FROM customers WHERE vip AND region = 'EU' # a comment of MySQL

SELECT id FROM customers WHERE vip && region = 'EU' OR id < 3

SELECT id FROM customers WHERE id BETWEEN 3 AND 5 XOR vip

SELECT COALESCE(region, city), ISNULL(region) FROM customers WHERE id < 12

SELECT FROM_UNIXTIME(0), UNIX_TIMESTAMP('2026-01-01'), STR_TO_DATE('31.12.2026', '%d.%m.%Y'), DATE_FORMAT('2026-02-03', '%W')

SELECT DATE '2026-02-03', TIMESTAMP '2026-02-03 04:05:06', TIME '04:05:06'

SELECT CONCAT_WS('/', city, region), FIELD(city, 'Lyon', 'Paris'), ELT(2, 'a', 'b'), FIND_IN_SET('b', 'a,b') FROM customers WHERE id < 5

SELECT FORMAT(1234567.891, 2), TRUNCATE(1.999, 1), FLOOR(-1.5), CEIL(1.2), CEILING(1.2), POW(2, 8), SQRT(9), SIGN(-3), MOD(7, 3)

SELECT SUBSTRING_INDEX('a.b.c', '.', 2), REPEAT('ab', 2), SPACE(2), STRCMP('a', 'b'), LOCATE('b', 'abc'), POSITION('c' IN 'abc'), INSERT('abcd', 2, 1, 'X')

SELECT MD5('a'), SHA1('a'), SHA2('a', 256), CRC32('a'), HEX('a'), UNHEX('61'), TO_BASE64('a')

SELECT JSON_ARRAYAGG(code), JSON_OBJECTAGG(code, name) FROM (SELECT code, name FROM regions ORDER BY code) AS r

SELECT JSON_LENGTH(attributes, '$.sizes'), JSON_TYPE(JSON_EXTRACT(attributes, '$.colour')), JSON_VALID(attributes), JSON_CONTAINS(attributes, '"red"', '$.colour') FROM products WHERE id < 5

WITH RECURSIVE days(d) AS (SELECT DATE '2025-01-01' UNION ALL SELECT d + INTERVAL 1 DAY FROM days WHERE d < '2025-01-10') SELECT d, (SELECT COUNT(*) FROM orders WHERE DATE(ordered_at) = d) AS n FROM days

WITH monthly AS (SELECT DATE_FORMAT(ordered_at, '%Y-%m') AS m, SUM(total) AS s FROM orders GROUP BY m) SELECT m, s, SUM(s) OVER (ORDER BY m) AS running FROM monthly

SELECT id, REGEXP_REPLACE(city, '[aeiou]', '*'), REGEXP_SUBSTR(city, '[A-Z]'), REGEXP_INSTR(city, 'n') FROM customers WHERE id < 6

SELECT CHAR_LENGTH(name), LENGTH(city), BIT_LENGTH('a'), CONVERT(city USING utf8mb4) FROM customers WHERE id < 3

SELECT INET_ATON('10.0.0.1'), INET_NTOA(167772161), IS_IPV4('10.0.0.1')

SELECT id FROM orders WHERE ordered_at >= '2025-02-01' AND ordered_at < '2025-02-01' + INTERVAL 10 DAY

SELECT DATE(ordered_at) AS day, COUNT(*) AS n, AVG(total) AS mean FROM orders WHERE ordered_at > DATE_SUB('2025-03-01', INTERVAL 1 QUARTER) GROUP BY DATE(ordered_at) ORDER BY day LIMIT 10

SELECT id FROM customers WHERE email LIKE '%@example1.com' LIMIT 0, 3

SELECT HOUR(ordered_at), MINUTE(ordered_at), SECOND(ordered_at), MICROSECOND(ordered_at), TIME(ordered_at), TO_DAYS(ordered_at) FROM orders WHERE id < 4

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

SELECT c.id, o.id AS oid, i.line_no AS ln FROM customers c JOIN orders o JOIN order_items i ON i.order_id = o.id ON o.customer_id = c.id WHERE c.id = 9

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

SELECT 'x' AS x FROM customers HAVING count(*) > 0

SELECT (SELECT total FROM orders WHERE id = 0) AS none, (SELECT count(*) FROM orders WHERE id = 0) AS zero

SELECT c.id, c.id AS again, c.* FROM customers c WHERE c.id = 1

SELECT x.id, y.id AS other FROM (SELECT id FROM customers WHERE id < 5) AS x, (SELECT id FROM customers WHERE id < 5) AS y WHERE x.id < y.id

SELECT count(*) AS customers FROM customers customers WHERE customers.id > 3

SELECT orders.id FROM customers AS orders WHERE orders.city = 'Lyon' AND orders.id < 30

SELECT a.id FROM customers a WHERE a.id IN (SELECT a.customer_id FROM orders a WHERE a.total > 890)

WITH orders AS (SELECT id, total FROM orders WHERE total > 800), customers AS (SELECT id FROM orders) SELECT count(*) AS n FROM customers

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

SELECT DATE_FORMAT(ordered_at, '%Y-%m-01') AS month, COUNT(*) AS n, SUM(total) AS s, SUM(status = 'returned') AS returned FROM orders GROUP BY month ORDER BY month

SELECT YEAR(ordered_at) AS y, MONTH(ordered_at) AS m, COUNT(*) AS n FROM orders GROUP BY YEAR(ordered_at), MONTH(ordered_at) ORDER BY y, m

SELECT YEAR(ordered_at) AS y, MONTHNAME(ordered_at) AS m, SUM(total) AS s FROM orders GROUP BY YEAR(ordered_at), MONTH(ordered_at), MONTHNAME(ordered_at)

SELECT DAYOFWEEK(ordered_at) AS d, DAYNAME(ordered_at) AS name, COUNT(*) AS n, SUM(total) / COUNT(*) AS mean FROM orders GROUP BY d, name ORDER BY d

SELECT status, COUNT(*) AS n, SUM(total) AS s FROM orders GROUP BY status WITH ROLLUP

SELECT city, vip, COUNT(*) AS n FROM customers GROUP BY city, vip WITH ROLLUP

SELECT IFNULL(category, 'total') AS category, SUM(price) AS s FROM products GROUP BY category WITH ROLLUP

SELECT id, TIMESTAMPDIFF(MINUTE, ordered_at, shipped_at) AS minutes, TIMEDIFF(shipped_at, ordered_at) AS t, DATEDIFF(shipped_at, '2025-01-01') AS d FROM orders WHERE shipped_at IS NOT NULL AND id < 30

SELECT id FROM orders WHERE ordered_at BETWEEN '2025-03-01 00:00:00' AND '2025-03-02 23:59:59'

SELECT id FROM orders WHERE DATE(ordered_at) = '2025-03-04' OR YEARWEEK(ordered_at) = 202510

SELECT id FROM orders WHERE ordered_at >= LAST_DAY('2025-02-10') + INTERVAL 1 DAY - INTERVAL 1 MONTH AND ordered_at < LAST_DAY('2025-02-10') + INTERVAL 1 DAY

SELECT DATE_ADD('2026-01-31', INTERVAL 1 MONTH) AS a, DATE_SUB('2026-03-31', INTERVAL '1' MONTH) AS b, '2026-01-01' + INTERVAL 36 HOUR AS c, ADDTIME('10:00:00', '01:30:00') AS d, MAKEDATE(2026, 60) AS e, MAKETIME(1, 2, 3) AS f, SEC_TO_TIME(3661) AS g

SELECT DATE_ADD('2026-01-01 10:00:00', INTERVAL 150 MINUTE) AS a, EXTRACT(MONTH FROM '2026-05-06') AS b, WEEKOFYEAR('2026-05-06') AS c, DAYOFYEAR('2026-05-06') AS d, QUARTER('2026-05-06') AS e, PERIOD_DIFF(202605, 202512) AS f

SELECT STR_TO_DATE('03/02/2026 14:15', '%d/%m/%Y %H:%i') AS a, DATE_FORMAT('2026-02-03 14:15:16', '%e. %M %Y, %l:%i %p') AS b, TIME_FORMAT('14:15:16', '%H h') AS c, CONVERT_TZ('2026-01-01 12:00:00', '+00:00', '+05:30') AS d, UNIX_TIMESTAMP('2026-01-01 00:00:00') AS e

WITH RECURSIVE d AS (SELECT CAST('2025-01-01' AS DATE) AS day UNION ALL SELECT day + INTERVAL 1 DAY FROM d WHERE day < '2025-01-31') SELECT d.day, COUNT(o.id) AS n, IFNULL(SUM(o.total), 0) AS s FROM d LEFT JOIN orders o ON DATE(o.ordered_at) = d.day GROUP BY d.day ORDER BY d.day

WITH RECURSIVE tree AS (SELECT id, CAST(id AS CHAR(200)) AS path, 1 AS level FROM employees WHERE manager_id IS NULL UNION ALL SELECT e.id, CONCAT(t.path, '/', e.id), t.level + 1 FROM employees e JOIN tree t ON e.manager_id = t.id) SELECT id, path, level, CONCAT(REPEAT('  ', level - 1), id) AS drawn FROM tree ORDER BY path

WITH RECURSIVE hours AS (SELECT 0 AS h UNION ALL SELECT h + 1 FROM hours WHERE h < 23) SELECT h, COUNT(o.id) AS n FROM hours LEFT JOIN orders o ON HOUR(o.ordered_at) = h AND o.id < 200 GROUP BY h

SELECT city, GROUP_CONCAT(DISTINCT region ORDER BY region SEPARATOR '/') AS regions, GROUP_CONCAT(id ORDER BY credit DESC, id SEPARATOR ' ') AS ids FROM customers WHERE id < 40 GROUP BY city

SELECT category, GROUP_CONCAT(name, ':', price ORDER BY id SEPARATOR '; ') AS list FROM products WHERE id < 12 GROUP BY category

SELECT c.city, GROUP_CONCAT(CONCAT(o.id, '=', o.status) ORDER BY o.id) AS orders FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.id < 30 GROUP BY c.city

SELECT id, JSON_VALUE(profile, '$.lang') AS lang, JSON_QUERY(profile, '$.sizes') AS sizes, JSON_EXTRACT(profile, '$.sizes[1]') AS second FROM customers WHERE JSON_UNQUOTE(JSON_EXTRACT(profile, '$.lang')) = 'de' AND id < 20

SELECT JSON_VALUE(profile, '$.lang') AS lang, COUNT(*) AS n, AVG(JSON_VALUE(profile, '$.level')) AS level FROM customers GROUP BY lang HAVING n > 5 ORDER BY lang

SELECT id FROM products WHERE JSON_CONTAINS(attributes, '12', '$.sizes') OR JSON_VALUE(attributes, '$.colour') = 'red' AND id < 8

SELECT id, JSON_LENGTH(attributes) AS members, JSON_LENGTH(attributes, '$.sizes') AS sizes, JSON_KEYS(attributes) AS k, JSON_TYPE(JSON_EXTRACT(attributes, '$.sizes')) AS t, JSON_EXISTS(attributes, '$.none') AS none FROM products WHERE id < 5

SELECT JSON_SET(attributes, '$.colour', 'green') AS s, JSON_REMOVE(attributes, '$.sizes') AS r, JSON_INSERT(attributes, '$.x', 1) AS i, JSON_REPLACE(attributes, '$.colour', 'y') AS p, JSON_MERGE_PATCH(attributes, '{"a": 1}') AS m FROM products WHERE id < 3

SELECT JSON_OBJECT('city', city, 'n', COUNT(*), 'vips', SUM(vip)) AS doc FROM customers GROUP BY city

SELECT JSON_ARRAY(1, 'a', NULL, JSON_ARRAY(2)) AS a, JSON_QUOTE('x"y') AS q, JSON_UNQUOTE('"x"') AS u, JSON_VALID('{') AS bad, JSON_DEPTH('[1,[2]]') AS d, JSON_SEARCH('{"a": "x"}', 'one', 'x') AS s

SELECT region, JSON_ARRAYAGG(id) AS ids FROM (SELECT region, id FROM customers WHERE id < 4 ORDER BY id) AS c GROUP BY region

SELECT id FROM customers WHERE city REGEXP '^(Ly|Pa)' AND NOT city REGEXP 's$' AND city NOT LIKE 'B%' AND id < 60

SELECT id FROM customers WHERE city RLIKE '[aeiou]{2}' AND id < 40

SELECT REGEXP_REPLACE(city, '([aeiou])', '<\\1>') AS r, REGEXP_SUBSTR(city, '[A-Z][a-z]') AS s, REGEXP_INSTR(city, 'n$') AS i FROM customers WHERE id < 6

SELECT id FROM customers WHERE city = 'LYON' AND city LIKE 'ly%' AND BINARY city = 'Lyon' AND id < 40

SELECT id FROM customers WHERE city COLLATE utf8mb4_bin = 'lyon' OR city COLLATE utf8mb4_general_ci = 'lyon' AND id < 20

SELECT `o`.`id`, `o`.`status` AS `Order Status` FROM `orders` AS `o` WHERE `o`.`id` < 5

SELECT o.id "order id", o.total 'the total' FROM orders o WHERE o.status = "paid" AND o.id < 20

SELECT id FROM orders WHERE status = "new" OR status = 'paid' AND total > "500" ORDER BY id LIMIT 15

SELECT id FROM customers ORDER BY id LIMIT 3 OFFSET 4

SELECT id, total FROM orders ORDER BY total DESC, id LIMIT 2, 6

SELECT DISTINCTROW city FROM customers

SELECT ALL city FROM customers WHERE id < 5

SELECT c.id, o.id FROM customers AS c CROSS JOIN orders AS o WHERE o.customer_id = c.id AND o.id < 10

SELECT * FROM order_items LEFT JOIN item_notes USING (order_id, line_no) WHERE order_id BETWEEN 1 AND 12

SELECT IF(total > 450, 'big', 'small') AS size, COUNT(*) AS n, SUM(IF(status = 'paid', total, 0)) AS paid FROM orders GROUP BY size

SELECT SUM(total > 450) AS big, SUM(total <= 450) AS small, AVG(status = 'new') AS share, COUNT(DISTINCT status, customer_id % 2) AS kinds FROM orders

SELECT id, status, status + 0 AS position, FIELD(status, 'returned', 'shipped') AS f FROM orders WHERE status IN ('shipped', 'returned') AND id < 12 ORDER BY FIELD(status, 'returned', 'shipped') DESC, id

SELECT id, vip, vip = TRUE AS t, vip IS FALSE AS f, vip IS NOT UNKNOWN AS k, NOT vip AS n, !vip AS b FROM customers WHERE id < 12

SELECT id FROM customers WHERE vip = 1 AND region <=> NULL OR vip && city = 'Lyon'

SELECT id FROM customers WHERE region IS NULL XOR vip AND id < 100

SELECT id DIV 7 AS week, id MOD 7 AS day, id % 7 AS again, COUNT(*) AS n FROM orders WHERE id <= 21 GROUP BY id DIV 7, id MOD 7, id % 7

SELECT CAST(total AS UNSIGNED) AS u, CAST(-3 AS SIGNED) AS s, CAST('12abc' AS CHAR(2)) AS c, CONVERT(total, DECIMAL(8,1)) AS d, CAST('2026-02-03 04:05:06' AS DATETIME) AS t, CAST('04:05' AS TIME) AS h, BINARY 'a' = 'A' AS b FROM orders WHERE id < 3

SELECT CONCAT(city, ' (', IFNULL(region, '?'), ')') AS place, CONCAT_WS(', ', city, region, id) AS line, LPAD(id, 4, '0') AS padded, RPAD(city, 8, '.') AS dots, LEFT(city, 2) AS l, RIGHT(city, 2) AS r, MID(city, 2, 3) AS m FROM customers WHERE id < 13

SELECT UCASE(city) AS u, LCASE(city) AS l, LENGTH('é') AS bytes, CHAR_LENGTH('é') AS letters, LOCATE('o', city, 2) AS o, SUBSTRING_INDEX('a@b@c', '@', -1) AS tail, TRIM(BOTH 'x' FROM 'xxaxx') AS t, REVERSE('abc') AS r, SPACE(2) AS s, ASCII('a') AS a, HEX(255) AS h, CONV('ff', 16, 10) AS c, BIN(5) AS b FROM customers WHERE id < 3

SELECT SUBSTRING_INDEX(email, '@', -1) AS domain, COUNT(*) AS n FROM customers WHERE email IS NOT NULL GROUP BY domain

SELECT FORMAT(SUM(total), 2) AS f, ROUND(AVG(total), 2) AS r, TRUNCATE(AVG(total), 1) AS t, CEIL(MAX(total)) AS c, FLOOR(MIN(total)) AS fl, MOD(COUNT(*), 7) AS m FROM orders

SELECT ROUND(STDDEV_POP(total), 4) AS sp, ROUND(STDDEV_SAMP(total), 4) AS ss, ROUND(VAR_POP(total), 3) AS vp, ROUND(VAR_SAMP(total), 3) AS vs, BIT_OR(id) AS bo, BIT_AND(id) AS ba, BIT_XOR(id) AS bx FROM orders

SELECT id, GREATEST(total, 100, id) AS g, LEAST(total, 500) AS l, SIGN(total - 400) AS s, ABS(400 - total) AS a, COALESCE(shipped_at, ordered_at) AS at, NULLIF(status, 'new') AS n FROM orders WHERE id < 9

SELECT CASE WHEN total BETWEEN 0 AND 299.99 THEN 'low' WHEN total < 600 THEN 'middle' ELSE 'high' END AS class, COUNT(*) AS n FROM orders GROUP BY class ORDER BY n DESC

SELECT id, total, SUM(total) OVER w AS running, AVG(total) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS smooth FROM orders WHERE id < 60 WINDOW w AS (ORDER BY id)

SELECT status, MEDIAN_N, n FROM (SELECT status, COUNT(*) AS n, COUNT(*) DIV 2 AS MEDIAN_N FROM orders GROUP BY status) AS t

SELECT c.city, o.status, COUNT(*) AS n, ROUND(100 * COUNT(*) / SUM(COUNT(*)) OVER (PARTITION BY c.city), 1) AS share FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city, o.status

WITH m AS (SELECT DATE_FORMAT(ordered_at, '%Y-%m') AS month, SUM(total) AS s FROM orders GROUP BY month) SELECT month, s, s - LAG(s) OVER (ORDER BY month) AS growth, ROUND(100 * s / SUM(s) OVER (), 2) AS share FROM m

WITH s AS (SELECT c.id, COUNT(o.id) AS f, COALESCE(SUM(o.total), 0) AS m, MAX(o.ordered_at) AS r FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id) SELECT f, NTILE(4) OVER (ORDER BY m, id) AS quartile, COUNT(*) OVER (PARTITION BY f) AS same FROM s

WITH f AS (SELECT customer_id, MIN(ordered_at) AS at FROM orders GROUP BY customer_id) SELECT DATE_FORMAT(f.at, '%Y-%m') AS cohort, PERIOD_DIFF(DATE_FORMAT(o.ordered_at, '%Y%m'), DATE_FORMAT(f.at, '%Y%m')) AS month_no, COUNT(DISTINCT o.customer_id) AS people FROM f JOIN orders o USING (customer_id) GROUP BY cohort, month_no

WITH o AS (SELECT customer_id, ordered_at, LAG(ordered_at) OVER (PARTITION BY customer_id ORDER BY ordered_at) AS earlier FROM orders) SELECT customer_id, COUNT(*) AS n, MAX(TIMESTAMPDIFF(HOUR, earlier, ordered_at)) AS longest FROM o WHERE earlier IS NOT NULL GROUP BY customer_id HAVING n > 3

SELECT id FROM orders WHERE total > ANY (SELECT total FROM orders WHERE status = 'paid' AND id < 20) AND total <> ALL (SELECT price FROM products) AND id < 30

SELECT id FROM orders WHERE total < SOME (SELECT price FROM products WHERE category = 'toys') AND id < 50

SELECT id FROM orders WHERE (status, customer_id) IN (SELECT status, customer_id FROM orders WHERE id IN (3, 4, 5)) AND id > 5

SELECT customer_id FROM orders WHERE status = 'paid' INTERSECT ALL SELECT customer_id FROM orders WHERE status = 'shipped'

SELECT id FROM customers EXCEPT ALL SELECT customer_id FROM orders WHERE status = 'new'

(SELECT city FROM customers WHERE vip) UNION DISTINCT (SELECT name FROM regions) ORDER BY city LIMIT 6

SELECT * FROM (SELECT id, city FROM customers WHERE id < 4) a JOIN (SELECT customer_id, MAX(total) AS top FROM orders GROUP BY customer_id) b ON a.id = b.customer_id

SELECT c.id, (SELECT GROUP_CONCAT(o.id ORDER BY o.id) FROM orders o WHERE o.customer_id = c.id) AS orders, EXISTS (SELECT 1 FROM tickets t WHERE t.customer_id = c.id) AS asked FROM customers c WHERE c.id < 12

SELECT o.id, o.ordered_at FROM {db}.orders AS o INNER JOIN {db}.customers AS c ON c.id = o.customer_id WHERE c.city = 'Osaka' AND o.status = 'new'

SELECT {db}.orders.id FROM {db}.orders WHERE {db}.orders.id < 4

SELECT HEX(image) AS h, LENGTH(image) AS l, image IS NULL AS n, image = X'00ff10' AS same FROM products WHERE id < 5

SELECT id, wide + 0 AS w, big DIV 2 AS half, exact * 2 AS twice, HEX(raw) AS r FROM measurements

SELECT `Mixed Case`, UPPER(`quo"te`) AS q FROM `Odd Table` WHERE `select` BETWEEN 2 AND 4

SELECT e.dept, e.salary, COUNT(*) AS n, MIN(e.hired) AS first_day, TIMESTAMPDIFF(YEAR, MIN(e.hired), '2026-01-01') AS years FROM employees e GROUP BY e.dept, e.salary

SELECT day, COUNT(*) AS n, SUM(COUNT(*)) OVER (ORDER BY day) AS so_far FROM events WHERE day < '2025-02-01' GROUP BY day

SELECT YEAR(day) AS y, kind, COUNT(*) AS n FROM events GROUP BY y, kind ORDER BY y DESC, kind

SELECT DATE(opened_at) AS day, COUNT(*) AS n, MIN(subject) AS first_subject, MAX(HOUR(opened_at)) AS last_hour FROM tickets GROUP BY day ORDER BY day

SELECT t.id, INET_NTOA(t.n) AS ip FROM (SELECT 1 AS id, 167772161 AS n UNION ALL SELECT 2, 3232235777) AS t

SELECT 7 / 2 AS a, 7 DIV 2 AS b, -7 MOD 3 AS c, 2 + '3' AS d, 1 = '1' AS e, 'a' = 'A' AS f, 'a' <=> NULL AS g, 5 & 3 AS h, 5 | 3 AS i, 5 ^ 3 AS j, 1 << 4 AS k, NOT 0 AS l

SELECT 'it''s' AS a, "say ""hi""" AS b, 'line\nbreak' AS c, 'back\\slash' AS d, 'a' 'b' AS e, X'4142' AS f, TRUE AS g, FALSE AS h, NULL AS i, 1.5e2 AS j

SELECT NOW() IS NOT NULL AS a, CURDATE() = CURRENT_DATE AS b, UTC_TIMESTAMP() = NOW() AS c, LENGTH(CURRENT_TIMESTAMP()) AS d

SELECT id, name, email FROM customers WHERE email LIKE 'A•••@EXAMPLE1.COM' AND id < 40

SELECT MD5(city) AS m, SHA2(city, 256) AS s, CRC32(city) AS c, TO_BASE64(city) AS b, FROM_BASE64('YQ==') AS a FROM customers WHERE id < 3

SELECT COUNT(*) AS n FROM customers c, orders o, order_items i, products p WHERE c.id = o.customer_id AND o.id = i.order_id AND i.product_id = p.id AND p.category = 'books' AND c.vip AND o.status IN ('paid', 'shipped')

SELECT id, total, RANK() OVER (PARTITION BY status ORDER BY total DESC) AS r FROM orders ORDER BY r, id LIMIT 12

SELECT id, credit * 2 AS twice FROM customers HAVING twice > 1800 ORDER BY twice DESC, id

SELECT customer_id, COUNT(*) AS n FROM orders GROUP BY customer_id HAVING COUNT(*) > 4 AND MAX(total) > 800 AND SUM(status = 'paid') > 0 ORDER BY NULL

SELECT ELT(2, 'a', 'b') AS e, FIND_IN_SET('b', 'a,b,c') AS f, STRCMP('a', 'b') AS s, SOUNDEX('Hello') AS x, INSERT('Quadratic', 3, 4, 'What') AS w

SELECT id FROM customers WHERE BINARY city = 'lyon' OR BINARY city = 'Paris' AND id < 40

SELECT !vip = 0 AS a, ! (id > 5) AS b, !vip + 1 AS c FROM customers WHERE id < 12

SELECT id + 1 AS n, COUNT(*) AS m FROM orders GROUP BY n HAVING n * 2 > 2390

SELECT 2 * 3 ^ 1 AS a, 1 | 2 ^ 3 AS b, 5 & 3 | 4 AS c, -2 ^ 1 & 7 AS d, ~1 & 7 AS e, 1 + 2 << 1 AS f, NOT 1 = 0 AS g, 1 XOR 1 AND 0 AS h, 1 OR 0 XOR 1 AS i, 7 DIV 2 * 2 AS j, 7 MOD 4 * 2 AS k, -7 DIV 2 AS l, 1 = 1 = 1 AS m, 3 > 2 > 1 AS n, 2 BETWEEN 1 AND 2 + 1 AS o, 1 IN (1) = 1 AS p, NOT 1 IS NULL AS q, 1 <=> NULL IS NULL AS r

SELECT id FROM customers WHERE id = '5' OR id IN ('6', '7x') OR id BETWEEN '8' AND '9' OR '10' = id

SELECT id FROM customers WHERE region = 0 AND id < 20

SELECT id FROM customers WHERE city = 'lyon ' OR city = 'LYON' OR city LIKE 'paris' AND id < 30

SELECT id FROM customers WHERE name = 'a••• c••• l•••' AND email = 'A•••@Example1.com' AND id < 40

SELECT LOWER(name) AS n, COUNT(*) AS c FROM customers GROUP BY LOWER(name)

SELECT email, COUNT(*) AS n FROM customers GROUP BY email HAVING email LIKE 'A%' ORDER BY email

SELECT a.id FROM customers a JOIN customers b ON a.name = UPPER(b.name) AND a.id = b.id WHERE a.id < 10

SELECT id FROM customers WHERE name IN ('a••• c••• l•••', 'x') AND phone > '•' AND id < 15

SELECT status = 'PAID' AS a, status = 2 AS b, status > 2 AS c, CONCAT(status, '') > 'paid' AS d FROM orders WHERE id < 5

SELECT status FROM orders GROUP BY status ORDER BY status DESC LIMIT 2

SELECT MAX(status) AS top, MIN(status) AS low FROM orders

SELECT -id AS id FROM customers ORDER BY -id LIMIT 3

SELECT UPPER(city) AS c, COUNT(*) AS n FROM customers GROUP BY 1 HAVING c = 'lyon'

SELECT id AS total, total AS t FROM orders WHERE total > 890 ORDER BY total LIMIT 4

SELECT DISTINCT city AS c FROM customers ORDER BY LOWER(c) DESC LIMIT 2

SELECT 'a%b' LIKE 'a\%b' AS a, 'axb' LIKE 'a\%b' AS b, 'a\\b' AS c, 'A' = 'a' AS d, 'a ' = 'a' AS e, 'a_b' LIKE 'a|_b' ESCAPE '|' AS f, 'é' = 'e' AS g, 'ß' = 'ss' AS h

SELECT '10' + '5' AS a, '3x' * 2 AS b, 5 / 2 AS c, 6 / 2 AS d, 1 / 3 AS e, 0.1 + 0.2 = 0.3 AS f, 1e0 / 3 AS g, '2026-01-01' + 1 AS h, DATE '2026-01-01' + 1 AS i

SELECT 5 / 0 AS a, 5 DIV 0 AS b, MOD(5, 0) AS c, NULL + 1 AS d, CONCAT('a', NULL) AS e, GREATEST(1, NULL) AS f, NULL = NULL AS g, NULL <=> NULL AS h

SELECT SUM(vip) AS v, AVG(vip) AS a, COUNT(vip OR NULL) AS c, SUM(vip = 0) AS z FROM customers

SELECT id, IF(region IS NULL, 'none', region) AS r, IFNULL(NULLIF(region, 'EU'), 'home') AS h, CASE region WHEN 'eu' THEN 1 ELSE 0 END AS ci FROM customers WHERE id < 14

SELECT COUNT(DISTINCT city, region) AS pairs, COUNT(DISTINCT email) AS mails, COUNT(DISTINCT UPPER(city)) AS cities FROM customers

SELECT c.id FROM customers c WHERE c.credit > ALL (SELECT o.total FROM orders o WHERE o.customer_id = c.id) AND c.id < 100

SELECT DATE(ordered_at) AS d, SUM(total) AS s, SUM(SUM(total)) OVER (ORDER BY DATE(ordered_at) ROWS 6 PRECEDING) AS week FROM orders WHERE id < 200 GROUP BY DATE(ordered_at)

SELECT ordered_at > '2025-06' AS a, ordered_at > 20250601 AS b, ordered_at > '2025-06-01 00:00:00' AS c, YEAR(ordered_at) = '2025' AS d FROM orders WHERE id IN (1, 900)

SELECT shipped_at, UNIX_TIMESTAMP(shipped_at) AS u, shipped_at + INTERVAL 1 SECOND AS s, DATE(shipped_at) AS d FROM orders WHERE shipped_at IS NOT NULL AND id < 8

SELECT id, 'a' LIKE 'A' = 1 AS a, vip = city LIKE 'L%' AS b, NOT city LIKE 'l%' = 1 AS c, city NOT LIKE 'L%' <> vip AS d FROM customers WHERE id < 15

SELECT CONCAT(CHAR(72, 105), '!') AS greeting, SHA(city) AS s, MAKE_SET(5, 'a', 'b', 'c') AS m FROM customers WHERE id < 3

SELECT c.id, o.total FROM customers c STRAIGHT_JOIN orders o ON o.customer_id = c.id WHERE c.id < 5

SELECT STRAIGHT_JOIN c.id, o.total FROM orders o JOIN customers c ON o.customer_id = c.id WHERE c.id < 5

SELECT DISTINCTROW city FROM customers

SELECT SQL_NO_CACHE SQL_SMALL_RESULT region, COUNT(*) FROM customers GROUP BY region

SELECT c.id, o.id FROM customers c CROSS JOIN orders o ON o.customer_id = c.id WHERE c.id < 4

SELECT id, city, status FROM customers CROSS JOIN orders USING (id) WHERE id < 9

SELECT c.id, o.id, i.quantity FROM customers c CROSS JOIN orders o ON o.customer_id = c.id JOIN order_items i ON i.order_id = o.id WHERE c.id < 3

SELECT id FROM customers ORDER BY id FETCH FIRST 7 ROWS ONLY

SELECT id, city FROM customers ORDER BY city, id DESC OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY

SELECT id FROM customers ORDER BY id DESC FETCH FIRST ROW ONLY

SELECT total FROM orders ORDER BY total DESC FETCH FIRST 2 ROWS WITH TIES

SELECT total FROM orders ORDER BY total DESC OFFSET 3 ROWS FETCH NEXT 2 ROWS WITH TIES

SELECT id, ordered_at + INTERVAL '1 2' DAY_HOUR AS later, ordered_at - INTERVAL '1:30' MINUTE_SECOND AS sooner FROM orders WHERE id < 6

SELECT DATE_ADD('2026-01-31', INTERVAL '1-1' YEAR_MONTH) AS a, DATE_SUB('2026-01-31 10:00:00', INTERVAL '1 1:1:1' DAY_SECOND) AS b, '2026-01-01' + INTERVAL '2 3' Day_Hour AS c

SELECT EXTRACT(YEAR_MONTH FROM ordered_at) AS month, COUNT(*) AS n FROM orders GROUP BY month ORDER BY month

SELECT id, EXTRACT(DAY_HOUR FROM ordered_at) AS dh, EXTRACT(HOUR_SECOND FROM ordered_at) AS hs FROM orders WHERE id < 6

SELECT c.id, o.id FROM customers AS c USE INDEX () JOIN orders o USE INDEX FOR ORDER BY () ON o.customer_id = c.id WHERE c.id < 4

SELECT id FROM customers c USE KEY () WHERE c.id = 3

SELECT id, vip || city = 'Lyon' AS either, 0 || 0 AS neither, NULL || 1 AS yes FROM customers WHERE id < 15

SELECT id FROM customers WHERE city = 'Lyon' || city = 'Paris' && vip ORDER BY id

VALUES (1, 'a'), (2, 'b')

VALUES (1 + 1, 'a')

VALUES (3), (1), (2) ORDER BY 1 DESC LIMIT 2

SELECT * FROM (VALUES (1, 'a'), (2, NULL)) AS v

WITH v (n, t) AS (VALUES (1, 'one'), (2, 'two')) SELECT c.city, v.t FROM customers c JOIN v ON v.n = c.id

SELECT id FROM customers WHERE id IN (VALUES (3), (5)) ORDER BY id

SELECT 1 UNION (VALUES (2), (1)) ORDER BY 1

SELECT EXISTS (VALUES (1)) AS yes, 5 IN (VALUES (4), (5)) AS among

SELECT * FROM (SELECT id, city FROM customers WHERE id < 6) AS a RIGHT JOIN (SELECT name AS product, id FROM products WHERE id BETWEEN 4 AND 8) AS b USING (id)

SELECT * FROM (SELECT id, city, vip FROM customers WHERE id < 6) AS a RIGHT JOIN (SELECT vip, 1 AS one, id FROM customers WHERE id < 9) AS b USING (id, vip)

SELECT * FROM (SELECT id, city, vip FROM customers WHERE id < 6) AS a LEFT JOIN (SELECT vip, 1 AS one, id FROM customers WHERE id < 4) AS b USING (vip, id)

SELECT * FROM (SELECT id, city, vip FROM customers WHERE id < 6) AS a NATURAL RIGHT JOIN (SELECT vip, 1 AS one, id FROM customers WHERE id < 9) AS b

SELECT * FROM (SELECT id, city FROM customers WHERE id < 6) AS a RIGHT JOIN (SELECT name AS product, id FROM products WHERE id < 9) AS b USING (id) JOIN (SELECT status, id FROM orders WHERE id < 9) AS o USING (id)

SELECT * FROM (SELECT id, city FROM customers WHERE id < 6) AS a RIGHT JOIN (SELECT name AS product, id FROM products WHERE id < 9) AS b USING (id) RIGHT JOIN (SELECT status, id FROM orders WHERE id < 9) AS o USING (id)

SELECT * FROM customers RIGHT JOIN (SELECT 3 AS n) AS t ON t.n = customers.id

SELECT TRIM(BOTH FROM '  a ') AS a, TRIM(BOTH 'x' FROM 'xax') AS b FROM customers WHERE id < 3

SELECT 1 AS one, 'x' AS two FROM DUAL

SELECT (SELECT count(*) FROM customers) AS n, now() > '2020-01-01' AS later FROM dual WHERE 1 = 1

SELECT id FROM customers WHERE id = (SELECT 7 FROM DUAL)

SELECT '😀', code FROM regions

SELECT '😀 ok' = 'x', code FROM regions

WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 5000) SELECT count(*) AS n, max(n) AS last FROM r
-- oracle
SELECT 5000 AS n, 5000 AS last

SELECT c.id, (SELECT c.id + 1) AS next FROM customers c

SELECT c.id FROM customers c WHERE (SELECT c.id + 1) = 2

SELECT p.id, (SELECT p.price * 2) AS twice, (SELECT concat(p.name, 'x')) AS named FROM products p

SELECT c.id, (SELECT concat(c.city, c.phone)) AS a, (SELECT (SELECT upper(c.city))) AS b, (SELECT c.email) AS e FROM customers c

SELECT p.id FROM products p WHERE 3 IN (SELECT p.id + 1)

SELECT p.id FROM products p WHERE 3 NOT IN (SELECT p.id + 1)

SELECT p.id FROM products p WHERE p.id + 1 = ANY (SELECT p.id + 1)

SELECT p.id FROM products p WHERE p.id + 1 > ALL (SELECT p.id)

SELECT p.id FROM products p WHERE (p.id, 3) IN (SELECT p.id, p.id + 1)

SELECT p.id FROM products p WHERE EXISTS (SELECT p.id + 1) AND EXISTS (SELECT 1 WHERE p.id = 2)

SELECT p.id, (SELECT p.id + 1 LIMIT 1) AS a, (SELECT DISTINCT p.id + 1) AS b, (SELECT p.id + 1 ORDER BY 1) AS c, (SELECT p.id + 1 GROUP BY p.price) AS d FROM products p

SELECT p.id, (SELECT p.id + 1 UNION SELECT p.id + 1) AS a, (SELECT max(p.id + o.id) FROM orders o WHERE o.id < 5) AS b FROM products p

SELECT (SELECT concat(p.category, 'x')) AS k, count(*) AS n FROM products p GROUP BY k

SELECT c.id FROM customers c ORDER BY (SELECT -c.id) LIMIT 5

SELECT q.v FROM (SELECT (SELECT p.id + 1) AS v FROM products p) AS q WHERE (SELECT q.v * 2) > 20

SELECT p.id, sum(p.id) OVER (ORDER BY (SELECT -p.id)) AS total FROM products p

SELECT p.id FROM products p JOIN customers c ON c.id = (SELECT p.id + 1)

SELECT CASE WHEN (SELECT p.id + 1) > 2 THEN (SELECT p.id * 2) END AS v FROM products p

SELECT city FROM customers WHERE city IN ((SELECT 'Lyon'), 'Paris') AND id NOT IN ((SELECT 5), (SELECT 10))

SELECT id AS ` first`, city AS `	second` FROM customers WHERE id < 4 ORDER BY id
