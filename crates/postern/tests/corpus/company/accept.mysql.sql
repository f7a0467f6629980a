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

SELECT id FROM customers LIMIT 5, 10

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
