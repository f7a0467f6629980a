-- Honest statements on PostgreSQL, one a paragraph. Each is asked through the door as `reader` and as
-- `european`, and directly over the hand-made views of that role; both must answer alike.

SELECT * FROM customers

SELECT id, name, email FROM customers WHERE region = 'EU' ORDER BY id

SELECT c.* FROM customers AS c WHERE c.vip ORDER BY c.id LIMIT 5

SELECT name AS who, email "Mail" FROM customers ORDER BY who, "Mail"

SELECT ID, NAME FROM Customers WHERE REGION IS NULL

SELECT customers.id FROM customers WHERE customers.city IN ('Lyon', 'Paris')

SELECT public.customers.id FROM public.customers WHERE id < 10

SELECT count(*) FROM customers

SELECT count(*), count(region), count(DISTINCT city) FROM customers

SELECT region, count(*) FROM customers GROUP BY region

SELECT region, city, count(*) AS n FROM customers GROUP BY 1, 2 HAVING count(*) > 3 ORDER BY n DESC, 1, 2

SELECT region AS r, avg(credit) FROM customers GROUP BY r

SELECT sum(credit), min(credit), max(credit), avg(credit)::numeric(12,4) FROM customers WHERE NOT vip

SELECT DISTINCT city FROM customers

SELECT DISTINCT ON (region) region, id, city FROM customers ORDER BY region, id DESC

SELECT id FROM customers WHERE email LIKE 'a%' AND phone LIKE '%7'

SELECT id, birth_date FROM customers WHERE birth_date >= date '1820-01-01'

SELECT extract(year FROM birth_date) AS y, count(*) FROM customers GROUP BY y

SELECT id, age(timestamptz '2026-01-01 00:00:00+00', created_at) FROM customers WHERE id < 4

SELECT date_trunc('month', created_at) AS m, count(*) FROM customers GROUP BY m ORDER BY m

SELECT id, CASE WHEN credit > 500 THEN 'high' WHEN credit > 100 THEN 'mid' ELSE 'low' END AS tier FROM customers

SELECT id, coalesce(region, 'none') AS region FROM customers WHERE coalesce(region, 'none') = 'none'

SELECT nullif(region, 'EU') AS other, count(*) FROM customers GROUP BY nullif(region, 'EU')

SELECT id, greatest(credit, 500), least(credit, 500) FROM customers

SELECT upper(city) || ' / ' || lower(region) FROM customers

SELECT city, string_agg(id::text, ',' ORDER BY id) FROM customers GROUP BY city

SELECT array_agg(id ORDER BY id) FROM customers WHERE city = 'Lyon'

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

SELECT p.category, sum(i.amount) FROM order_items i JOIN products p ON p.id = i.product_id JOIN orders o ON o.id = i.order_id WHERE o.status <> 'returned' GROUP BY p.category

SELECT id FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE total > 800)

SELECT id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.total > 850)

SELECT id FROM customers c WHERE NOT EXISTS (SELECT FROM orders o WHERE o.customer_id = c.id AND o.status = 'new')

SELECT id, (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) AS n FROM customers c

SELECT id FROM orders WHERE total > (SELECT avg(total) FROM orders)

SELECT id FROM orders WHERE total >= ALL (SELECT total FROM orders WHERE status = 'paid')

SELECT id FROM orders WHERE customer_id = ANY (SELECT id FROM customers WHERE city = 'Osaka')

SELECT id FROM customers WHERE city = ANY (ARRAY['Lyon', 'Berlin'])

SELECT t.city, t.n FROM (SELECT city, count(*) AS n FROM customers GROUP BY city) AS t WHERE t.n > 1

SELECT x.a FROM (SELECT id FROM customers) AS x(a) WHERE a % 2 = 0

WITH big AS (SELECT customer_id, sum(total) AS s FROM orders GROUP BY customer_id) SELECT c.id, b.s FROM customers c JOIN big b ON b.customer_id = c.id

WITH customers AS (SELECT id, city FROM customers WHERE vip) SELECT * FROM customers

WITH a AS (SELECT id, region FROM customers), b AS (SELECT region, count(*) AS n FROM a GROUP BY region) SELECT a.id, b.n FROM a JOIN b ON a.region = b.region

WITH a(x, y) AS (VALUES (1, 'one'), (2, 'two')) SELECT y FROM a WHERE x = 2

WITH a AS MATERIALIZED (SELECT * FROM orders) SELECT status, count(*) FROM a GROUP BY status

WITH RECURSIVE chain AS (SELECT id, manager_id, 1 AS depth FROM employees WHERE manager_id IS NULL UNION ALL SELECT e.id, e.manager_id, c.depth + 1 FROM employees e JOIN chain c ON e.manager_id = c.id) SELECT depth, count(*) FROM chain GROUP BY depth

WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT i FROM n

SELECT city FROM customers UNION SELECT category FROM products

SELECT id FROM customers UNION ALL SELECT id FROM products

SELECT id FROM customers INTERSECT SELECT customer_id FROM orders WHERE status = 'shipped'

SELECT id FROM customers EXCEPT SELECT customer_id FROM orders WHERE total > 500

(SELECT id FROM customers ORDER BY id LIMIT 3) UNION ALL (SELECT id FROM products ORDER BY id DESC LIMIT 3)

VALUES (1, 'a'), (2, 'b')

SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v(n, t)

SELECT 1

SELECT 1 AS one, 'x' AS x, NULL AS nothing, true AS yes

SELECT 1 + 2 * 3 - 4 / 2, 7 % 3, 2 ^ 3, -5, 10 / 4.0

SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at) AS n FROM orders

SELECT id, rank() OVER w, dense_rank() OVER w FROM orders WINDOW w AS (ORDER BY total DESC)

SELECT id, sum(total) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM orders

SELECT id, avg(total) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM orders WHERE id < 20

SELECT id, lag(total) OVER (ORDER BY id), lead(total, 2, 0) OVER (ORDER BY id) FROM orders

SELECT id, first_value(total) OVER (PARTITION BY status ORDER BY id), ntile(4) OVER (ORDER BY id) FROM orders

SELECT status, count(*) FILTER (WHERE total > 400) AS big, sum(total) FILTER (WHERE total <= 400) AS small FROM orders GROUP BY status

SELECT status, percentile_cont(0.5) WITHIN GROUP (ORDER BY total) FROM orders GROUP BY status

SELECT percentile_disc(ARRAY[0.25, 0.75]) WITHIN GROUP (ORDER BY total) FROM orders

SELECT mode() WITHIN GROUP (ORDER BY city) FROM customers

SELECT region, city, count(*) FROM customers GROUP BY GROUPING SETS ((region), (city), ())

SELECT region, city, count(*), grouping(region, city) FROM customers GROUP BY ROLLUP (region, city)

SELECT region, vip, count(*) FROM customers GROUP BY CUBE (region, vip)

SELECT c.id, last.total FROM customers c CROSS JOIN LATERAL (SELECT total FROM orders o WHERE o.customer_id = c.id ORDER BY ordered_at DESC LIMIT 1) AS last

SELECT c.id, l.n FROM customers c LEFT JOIN LATERAL (SELECT count(*) AS n FROM orders o WHERE o.customer_id = c.id) AS l ON true

SELECT id, profile ->> 'lang' AS lang FROM customers WHERE profile ->> 'lang' = 'fr'

SELECT id, profile -> 'nested' ->> 'n', profile #>> '{nested,n}' FROM customers

SELECT id FROM customers WHERE profile @> '{"level": 3}'

SELECT id FROM customers WHERE profile ? 'lang' AND (profile ->> 'level')::int > 4

SELECT profile ->> 'lang' AS lang, count(*) FROM customers GROUP BY profile ->> 'lang'

SELECT id, jsonb_array_length(attributes -> 'sizes') FROM products

SELECT p.id, s.value FROM products p, jsonb_array_elements(p.attributes -> 'sizes') AS s

SELECT p.id, kv.key, kv.value FROM products p CROSS JOIN LATERAL jsonb_each_text(p.attributes) AS kv(key, value)

SELECT jsonb_build_object('id', id, 'city', city) FROM customers WHERE id < 5

SELECT jsonb_agg(city ORDER BY city) FROM (SELECT DISTINCT city FROM customers) AS c

SELECT id, jsonb_path_query_first(profile, '$.nested.n') FROM customers WHERE id < 10

SELECT id, tags[1], array_length(tags, 1), cardinality(tags) FROM customers

SELECT id FROM customers WHERE 't3' = ANY (tags)

SELECT id FROM customers WHERE tags @> ARRAY['all'] AND tags && ARRAY['t1', 't2']

SELECT t, count(*) FROM customers, unnest(tags) AS t GROUP BY t

SELECT t.tag, t.n FROM customers, unnest(tags) WITH ORDINALITY AS t(tag, n) WHERE id < 8

SELECT g FROM generate_series(1, 5) AS g

SELECT d::date FROM generate_series(timestamp '2026-01-01', timestamp '2026-01-05', interval '1 day') AS d

SELECT g.n, c.id FROM generate_series(1, 3) AS g(n) JOIN customers c ON c.id = g.n

SELECT * FROM measurements

SELECT id, value, big, exact FROM measurements WHERE id <= 3

SELECT id, code, area, net FROM regions, (SELECT 1 AS id) AS one

SELECT code FROM regions WHERE area @> 150

SELECT code, lower(area), upper(area), isempty(area) FROM regions

SELECT code, host(net), masklen(net), family(net) FROM regions

SELECT id, span + interval '1 hour' FROM measurements WHERE id = 1

SELECT id, ints || 9, ints[1:2] FROM measurements WHERE id = 1

SELECT "select", "Mixed Case", "quo""te" FROM "Odd Table" ORDER BY "select"

SELECT o."select" AS "from" FROM "Odd Table" AS o WHERE o."Mixed Case" LIKE 'mixed 1%'

SELECT * FROM product_prices WHERE price > 50

SELECT * FROM sales_by_category

SELECT kind, count(*) FROM events WHERE day BETWEEN '2025-06-01' AND '2025-12-31' GROUP BY kind

SELECT id, payload FROM events WHERE id < 5

SELECT id FROM customers ORDER BY created_at DESC OFFSET 5 LIMIT 10

SELECT id FROM customers ORDER BY id FETCH FIRST 7 ROWS ONLY

SELECT id, total FROM orders ORDER BY total DESC NULLS LAST, id ASC LIMIT 10

SELECT id FROM orders WHERE ordered_at >= timestamptz '2025-02-01' AND ordered_at < timestamptz '2025-03-01'

SELECT id FROM orders WHERE shipped_at IS NOT NULL AND shipped_at - ordered_at > interval '1 day'

SELECT to_char(ordered_at, 'YYYY-MM') AS month, sum(total) FROM orders GROUP BY month ORDER BY month

SELECT extract(dow FROM ordered_at) AS d, extract(hour FROM ordered_at AT TIME ZONE 'Europe/Paris') AS h, count(*) FROM orders GROUP BY d, h

SELECT id FROM orders WHERE status IN ('paid', 'shipped') AND total BETWEEN 100 AND 120

SELECT status::text, count(*) FROM orders GROUP BY status

SELECT id, round(total / 3, 2), ceil(total), floor(total), trunc(total), abs(-total) FROM orders WHERE id < 5

SELECT substring(city from 1 for 3), position('o' in city), char_length(city), trim(both 'L' from city), overlay(city placing 'xx' from 1 for 2) FROM customers WHERE id < 6

SELECT left(city, 2), right(city, 2), replace(city, 'o', '0'), split_part(city, 'r', 1), initcap(city), lpad(city, 8, '.'), reverse(city), repeat(city, 2) FROM customers WHERE id < 6

SELECT city FROM customers WHERE city ILIKE 'l%' OR city ~ '^P' OR city SIMILAR TO '%(a|o)ka'

SELECT regexp_replace(city, '[aeiou]', '*', 'g') AS c, regexp_match(city, '(.)(.)') FROM customers WHERE id < 6

SELECT id FROM customers WHERE region IS DISTINCT FROM 'EU'

SELECT id FROM customers WHERE region IS NOT DISTINCT FROM NULL

SELECT id FROM customers WHERE (region, city) = ('EU', 'Lyon')

SELECT id FROM customers WHERE (city, vip) IN (('Lyon', true), ('Osaka', false))

SELECT id FROM customers WHERE vip IS TRUE AND NOT (credit < 100 OR credit > 900)

SELECT md5(city), encode(sha256(convert_to(city, 'UTF8')), 'hex') FROM customers WHERE id < 3

SELECT encode(image, 'hex'), octet_length(image) FROM products WHERE image IS NOT NULL

SELECT corr(total, id), stddev(total), variance(total), regr_slope(total, id) FROM orders

SELECT bool_and(vip), bool_or(vip), every(vip) FROM customers

SELECT width_bucket(total, 0, 900, 9) AS bucket, count(*) FROM orders GROUP BY bucket ORDER BY bucket

SELECT to_tsvector('english', name) @@ plainto_tsquery('english', 'product') FROM products WHERE id < 4

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

SELECT "id" , E'tab\there' , $$dollar$$ , 'it''s' FROM customers WHERE id = 3

SELECT CAST('42' AS integer), '2026-01-01'::date, 'x'::varchar(5), 1::text, '{1,2}'::int[], '{"a":1}'::jsonb, 3.7::int

SELECT current_date IS NOT NULL, now() IS NOT NULL, current_timestamp IS NOT NULL

SELECT make_date(2026, 1, 2), make_interval(days => 3), justify_hours(interval '30 hours'), date_part('year', date '2026-05-05')

SELECT ARRAY[1, 2, 3], ARRAY[[1], [2]], ROW(1, 'a') = ROW(1, 'a'), array_position(ARRAY['a', 'b'], 'b')

SELECT array(SELECT id FROM customers WHERE id < 5 ORDER BY id)

SELECT id FROM customers c WHERE c.credit > (SELECT avg(o.total) FROM orders o WHERE o.customer_id = c.id)

SELECT code FROM regions r WHERE (SELECT count(*) FROM customers c WHERE c.region = r.code) > 10

SELECT c1.city, count(*) FROM customers c1 WHERE c1.id IN (SELECT customer_id FROM orders WHERE id IN (SELECT order_id FROM order_items WHERE quantity > 3)) GROUP BY c1.city

SELECT id FROM (SELECT id, city FROM customers UNION ALL SELECT id, category FROM products) AS u WHERE u.city = 'tools'

SELECT sum(x) FROM (SELECT count(*) AS x FROM orders GROUP BY customer_id HAVING count(*) >= 5) AS t

SELECT 'EU' AS label, count(*) FROM customers WHERE region = 'EU' UNION ALL SELECT 'other', count(*) FROM customers WHERE region <> 'EU'

SELECT id, concat(city, '-', region), concat_ws('/', city, region), format('%s %s', id, city) FROM customers WHERE id < 12

SELECT id, created_at::date, created_at + interval '1 day', date_trunc('week', created_at)::date FROM customers WHERE id < 5

SELECT a.attnum FROM (SELECT 1 AS attnum) AS a

SELECT row_to_json(c) FROM customers c WHERE id < 10

SELECT json_agg(t ORDER BY t.city) FROM (SELECT city, count(*) AS n FROM customers GROUP BY city) t

SELECT c.id, jsonb_agg(o.*) AS orders FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id

SELECT count(o), count(*) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id

WITH big AS (SELECT id, total FROM orders WHERE total > 100) SELECT to_jsonb(big) FROM big

SELECT c.id, x.doc FROM customers c CROSS JOIN LATERAL (SELECT to_jsonb(o.*) AS doc FROM orders o WHERE o.customer_id = c.id ORDER BY o.id LIMIT 1) x
