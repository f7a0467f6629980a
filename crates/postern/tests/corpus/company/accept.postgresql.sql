-- Honest statements on PostgreSQL, one a paragraph. Each is asked through the door as `reader` and as
-- `european`, and directly over the hand-made views of that role; both must answer alike. Where views
-- cannot answer as tables do, what stands behind `-- oracle` is asked of them.

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

SELECT date_trunc('quarter', ordered_at)::date AS quarter, count(*) AS n, sum(total) AS s FROM orders GROUP BY 1 ORDER BY 1

SELECT to_char(date_trunc('month', ordered_at), 'Mon YYYY') AS month, count(*) FILTER (WHERE status = 'returned') AS returned, count(*) AS n FROM orders GROUP BY date_trunc('month', ordered_at) ORDER BY date_trunc('month', ordered_at)

SELECT m.month, m.s, lag(m.s) OVER (ORDER BY m.month) AS before, m.s - lag(m.s) OVER (ORDER BY m.month) AS growth
FROM (SELECT date_trunc('month', ordered_at) AS month, sum(total) AS s FROM orders GROUP BY 1) AS m

SELECT extract(isodow FROM ordered_at)::int AS day_no, to_char(ordered_at, 'FMDay') AS day, count(*) AS n FROM orders GROUP BY 1, 2 ORDER BY 1

SELECT id, ordered_at, sum(total) OVER (ORDER BY ordered_at RANGE BETWEEN interval '7 days' PRECEDING AND CURRENT ROW) AS week FROM orders WHERE id <= 200

SELECT id, sum(total) OVER (ORDER BY total GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS near FROM orders WHERE id <= 100

SELECT id, count(*) OVER (ORDER BY customer_id RANGE BETWEEN CURRENT ROW AND 5 FOLLOWING) AS others FROM orders WHERE id <= 100

SELECT id, array_agg(id) OVER (ORDER BY id GROUPS BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING) AS peers FROM orders WHERE id < 30

SELECT status, count(*) OVER w AS n, sum(total) OVER (w ORDER BY id) AS running FROM orders WHERE id < 60 WINDOW w AS (PARTITION BY status)

SELECT status, extract(year FROM ordered_at) AS y, sum(total) AS s FROM orders GROUP BY ROLLUP (status, extract(year FROM ordered_at)) ORDER BY 1 NULLS LAST, 2 NULLS LAST

SELECT coalesce(c.region, 'all') AS region, coalesce(o.status::text, 'all') AS status, count(*) AS n FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY GROUPING SETS ((c.region, o.status), (c.region), (o.status), ()) HAVING grouping(c.region) + grouping(o.status) < 2

SELECT city, vip, region, count(*) AS n FROM customers GROUP BY city, CUBE (vip, region) HAVING count(*) > 10

SELECT CASE grouping(category) WHEN 1 THEN 'total' ELSE category END AS category, sum(price) AS s FROM products GROUP BY ROLLUP (category)

SELECT region, city, vip, count(*) AS n FROM customers GROUP BY ROLLUP ((region, city), vip)

SELECT status, percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY total) AS quartiles, mode() WITHIN GROUP (ORDER BY customer_id) AS busiest FROM orders GROUP BY status

SELECT percentile_disc(0.9) WITHIN GROUP (ORDER BY total) FILTER (WHERE status = 'paid') AS p90 FROM orders

SELECT rank(500) WITHIN GROUP (ORDER BY total) AS r, dense_rank(500) WITHIN GROUP (ORDER BY total) AS d, percent_rank(500) WITHIN GROUP (ORDER BY total) AS p FROM orders

SELECT city, array_agg(DISTINCT region ORDER BY region) FILTER (WHERE region IS NOT NULL) AS regions, string_agg(DISTINCT region, '/' ORDER BY region DESC) AS text FROM customers GROUP BY city

SELECT c.city, top.id, top.total FROM (SELECT DISTINCT city FROM customers) AS c CROSS JOIN LATERAL (SELECT o.id, o.total FROM orders o JOIN customers x ON x.id = o.customer_id WHERE x.city = c.city ORDER BY o.total DESC, o.id LIMIT 3) AS top

SELECT c.id, v.kind, v.n FROM customers c, LATERAL (VALUES ('orders', (SELECT count(*) FROM orders o WHERE o.customer_id = c.id)), ('tickets', (SELECT count(*) FROM tickets t WHERE t.customer_id = c.id))) AS v(kind, n) WHERE c.id < 10

SELECT c.id, d.day::date FROM customers c JOIN LATERAL generate_series(c.created_at, c.created_at + interval '2 days', interval '1 day') AS d(day) ON true WHERE c.id <= 5

SELECT d.day::date AS day, count(o.id) AS n FROM generate_series(date '2025-01-01', date '2025-01-31', interval '1 day') AS d(day) LEFT JOIN orders o ON o.ordered_at >= d.day AND o.ordered_at < d.day + interval '1 day' GROUP BY 1 ORDER BY 1

SELECT DISTINCT ON (customer_id) customer_id, id, status, total FROM orders ORDER BY customer_id, ordered_at DESC

SELECT DISTINCT ON (c.city, c.vip) c.city, c.vip, c.id, c.name FROM customers c ORDER BY c.city, c.vip, c.credit DESC, c.id

WITH RECURSIVE t AS (SELECT id, manager_id, ARRAY[id] AS path, id::text AS trail FROM employees WHERE manager_id IS NULL UNION ALL SELECT e.id, e.manager_id, t.path || e.id, t.trail || '>' || e.id FROM employees e JOIN t ON e.manager_id = t.id) SELECT id, path, trail, array_length(path, 1) AS level FROM t ORDER BY path

WITH RECURSIVE t AS (SELECT id, manager_id, ARRAY[id] AS seen FROM employees WHERE id = 40 UNION ALL SELECT e.id, e.manager_id, seen || e.id FROM employees e JOIN t ON e.id = t.manager_id WHERE e.id <> ALL (seen)) SELECT id, seen FROM t

WITH RECURSIVE s AS (SELECT date '2025-01-31' AS d UNION ALL SELECT (d + interval '1 month')::date FROM s WHERE d < date '2025-06-01') SELECT d, extract(doy FROM d) AS doy FROM s

SELECT id, profile -> 'level' AS level, profile #> '{nested}' AS nested, profile ? 'level' AS has, profile ?| ARRAY['a', 'lang'] AS either, profile ?& ARRAY['a', 'lang'] AS both FROM customers WHERE id < 8

SELECT k.key, count(*) AS n FROM customers c, jsonb_object_keys(c.profile) AS k(key) GROUP BY k.key ORDER BY k.key

SELECT id, profile || '{"seen": true}'::jsonb AS more, profile - 'nested' AS less, profile #- '{nested,n}' AS cut FROM customers WHERE id < 4

SELECT id, jsonb_set(attributes, '{colour}', '"green"') AS green, jsonb_typeof(attributes -> 'sizes') AS t, jsonb_pretty(attributes) AS p FROM products WHERE id < 3

SELECT id FROM products WHERE attributes @> '{"colour": "red"}' AND (attributes #>> '{sizes,0}')::int > 20

SELECT id FROM products WHERE attributes @? '$.sizes[*] ? (@ > 28)' AND attributes @@ '$.colour == "blue"'

SELECT id, jsonb_path_query_array(attributes, '$.sizes[*] ? (@ > $low)', '{"low": 5}') AS big FROM products WHERE id BETWEEN 3 AND 8

SELECT profile ->> 'lang' AS lang, avg((profile ->> 'level')::numeric)::numeric(6,3) AS level, count(DISTINCT profile -> 'nested' ->> 'n') AS kinds FROM customers GROUP BY 1

SELECT json_build_object('city', city, 'customers', count(*), 'vips', count(*) FILTER (WHERE vip)) AS doc FROM customers GROUP BY city

SELECT jsonb_object_agg(code, name) AS names FROM regions

SELECT region, jsonb_agg(jsonb_build_object('id', id, 'city', city) ORDER BY id) FILTER (WHERE id < 20) AS docs FROM customers GROUP BY region

SELECT value ->> 'a' AS a, (value ->> 'b')::int AS b FROM jsonb_array_elements('[{"a": "x", "b": 1}, {"a": "y", "b": 2}]'::jsonb)

SELECT key, value FROM jsonb_each('{"a": 1, "b": [2]}')

SELECT id, array_to_string(tags, '+') AS t, array_position(tags, 'all') AS p, array_remove(tags, 'all') AS r, tags || 'new'::text AS more FROM customers WHERE id < 8

SELECT id FROM customers WHERE tags <> '{}' AND NOT 'all' = ANY (tags) OR tags <@ ARRAY['t1', 'all'] AND id < 30

SELECT unnest(ARRAY[1, 2, 3]) AS n, unnest(ARRAY['a', 'b', 'c']) AS c

SELECT a.x, b.y FROM unnest(ARRAY[1, 2]) WITH ORDINALITY AS a(x, i) JOIN unnest(ARRAY['p', 'q']) WITH ORDINALITY AS b(y, i) USING (i)

SELECT c.region, array_length(array_agg(DISTINCT t.tag), 1) AS tags FROM customers c CROSS JOIN LATERAL unnest(c.tags) AS t(tag) GROUP BY c.region

SELECT (ARRAY[10, 20, 30])[2] AS second, (ARRAY[10, 20, 30])[2:] AS rest, ARRAY[1, 2] || ARRAY[3] AS joined, ARRAY[1, 2] = ARRAY[1, 2] AS same, 2 = ANY (ARRAY[1, 2]) AS has

SELECT string_to_array('a,b,,c', ',') AS parts, array_to_string(ARRAY['a', NULL, 'c'], ',', '?') AS text, cardinality(ARRAY[[1, 2], [3, 4]]) AS n

SELECT regexp_split_to_array(city, '[aeiou]') AS parts, regexp_count(city, '[aeiou]') AS vowels, regexp_substr(city, '[A-Z][a-z]') AS head, regexp_instr(city, 'i') AS at FROM customers WHERE id < 6

SELECT m[1] AS first, m[2] AS second FROM (SELECT regexp_matches('k1=v1,k2=v2', '(\w+)=(\w+)', 'g') AS m) AS t

SELECT word, count(*) AS n FROM (SELECT regexp_split_to_table(lower(name), '\s+') AS word FROM products) AS w GROUP BY word HAVING count(*) > 1

SELECT id FROM customers WHERE city ~* '^l' AND city !~ 'x' AND city !~* 'PARIS' AND city NOT ILIKE 'b%' AND id < 60

SELECT id FROM customers WHERE city LIKE ANY (ARRAY['L%', '%n']) AND id < 40

SELECT id FROM products WHERE name SIMILAR TO 'Product (1|2)_' AND starts_with(name, 'Prod')

SELECT translate(city, 'aeiou', '12345') AS t, rpad(city, 8, '*') AS r, btrim('xxaxx', 'x') AS b, ltrim('  a') AS l, strpos(city, 'n') AS s, ascii(city) AS a, chr(65) AS c FROM customers WHERE id < 4

SELECT to_char(1234567.891, 'FM9,999,999.00') AS money, to_char(total, 'FM000000.0') AS padded, to_number('1,234.5', '9G999D9') AS n FROM orders WHERE id < 4

SELECT id, total::int AS whole, total::text AS text, cast(total AS double precision) AS float, total::numeric(10, 1) AS one FROM orders WHERE id < 6

SELECT age(timestamp '2026-03-01', timestamp '2025-01-15') AS a, timestamp '2026-03-01' - timestamp '2025-01-15' AS b, date '2026-03-01' - date '2025-01-15' AS c, date '2026-01-31' + interval '1 month' AS d, date '2026-03-01' + 7 AS e

SELECT extract(epoch FROM shipped_at - ordered_at) / 3600 AS hours, count(*) AS n FROM orders WHERE shipped_at IS NOT NULL GROUP BY 1

SELECT date_bin('15 minutes', timestamptz '2025-01-01 10:37:00+00', timestamptz '2025-01-01 00:00:00+00') AS bin, make_timestamp(2025, 2, 3, 4, 5, 6.5) AS made, to_timestamp(1700000000) AS epoch, to_date('03.02.2026', 'DD.MM.YYYY') AS d

SELECT ordered_at AT TIME ZONE 'America/New_York' AS ny, timezone('Asia/Tokyo', ordered_at) AS tokyo, ordered_at::date AS day, ordered_at::time AS t FROM orders WHERE id < 4

SELECT id FROM orders WHERE ordered_at BETWEEN '2025-03-01' AND '2025-03-02' AND extract(hour FROM ordered_at) IN (0, 5, 10)

SELECT id FROM orders WHERE (ordered_at, shipped_at) OVERLAPS (timestamptz '2025-02-01 00:00:00+00', timestamptz '2025-02-03 00:00:00+00')

SELECT date_part('week', day) AS week, count(*) AS n FROM events WHERE day >= date '2025-01-01' AND day < date '2025-01-01' + 70 GROUP BY week ORDER BY week

SELECT interval '1 day 2 hours' * 3 AS a, interval '90 minutes' / 2 AS b, justify_interval(interval '1 mon 33 days') AS c, interval '2 days' > interval '47 hours' AS d, - interval '1 hour' AS e

SELECT code FROM regions WHERE area && int4range(50, 120) AND NOT isempty(area) AND area -|- int4range(100, 101) IS NOT NULL

SELECT code, area + int4range(0, 1) IS NOT NULL AS ok FROM regions WHERE code = 'EU'

SELECT code, net, network(net) AS n, broadcast(net) AS b, net <<= '10.0.0.0/8'::inet AS inside, netmask(net) AS m FROM regions

SELECT num_nulls(region, email, phone) AS nulls, num_nonnulls(region, email) AS present, count(*) AS n FROM customers GROUP BY 1, 2

SELECT id, greatest(id, 5, NULL) AS g, least(total, 100) AS l, sign(total - 400) AS s, mod(id::int, 7) AS m, power(2, 3) AS p, sqrt(16) AS q, div(17, 5) AS d, gcd(12, 18) AS gcd, lcm(4, 6) AS lcm FROM orders WHERE id < 9

SELECT bool_or(total > 890) AS any_big, bool_and(total > 0) AS all_pos, bit_or(id) AS bits, count(*) FILTER (WHERE NOT total > 10) AS tiny FROM orders

SELECT regr_count(total, id) AS n, round(corr(total, id)::numeric, 6) AS c, round(regr_r2(total, id)::numeric, 6) AS r2, round(stddev_pop(total), 6) AS sd, round(var_samp(total), 4) AS v FROM orders

SELECT v.label, count(o.id) AS n FROM (VALUES ('small', 0, 100), ('middle', 100, 500), ('large', 500, 1000)) AS v(label, low, high) LEFT JOIN orders o ON o.total >= v.low AND o.total < v.high GROUP BY v.label

SELECT id FROM orders WHERE (status, customer_id) IN (SELECT status, customer_id FROM orders WHERE id IN (1, 2, 3))

SELECT id FROM orders WHERE total > ANY (SELECT total FROM orders WHERE status = 'paid' AND id < 20) AND total <> ALL (ARRAY[17.5, 34.5]) AND id < 30

SELECT id FROM orders WHERE total < SOME (SELECT price FROM products WHERE category = 'toys') AND id < 50

SELECT id FROM customers WHERE (region, city) IS DISTINCT FROM ('EU', 'Lyon') AND id < 20

SELECT id, vip IS NOT TRUE AS plain, region IS NULL AS nowhere, (region = 'EU') IS UNKNOWN AS unknown FROM customers WHERE id < 14

SELECT id FROM customers EXCEPT ALL SELECT customer_id FROM orders WHERE status = 'new'

SELECT customer_id FROM orders WHERE status = 'paid' INTERSECT ALL SELECT customer_id FROM orders WHERE status = 'shipped'

(SELECT city FROM customers WHERE region = 'EU' UNION SELECT city FROM customers WHERE region = 'US') EXCEPT (SELECT 'Lyon') ORDER BY city

SELECT * FROM (SELECT status, count(*) AS n FROM orders GROUP BY status) AS s NATURAL JOIN (SELECT status, sum(total) AS t FROM orders GROUP BY status) AS u

SELECT status, x.* FROM (SELECT DISTINCT status FROM orders) AS o CROSS JOIN LATERAL (SELECT count(*) AS n, max(total) AS top FROM orders y WHERE y.status = o.status) AS x

SELECT c.id AS customer, o.id AS "order" FROM customers c FULL OUTER JOIN (SELECT * FROM orders WHERE id < 30) AS o ON o.customer_id = c.id WHERE c.id IS NULL OR o.id IS NOT NULL

SELECT id FROM orders ORDER BY total DESC NULLS FIRST, id FETCH NEXT 3 ROWS ONLY

SELECT total FROM orders ORDER BY total DESC FETCH FIRST 2 ROWS WITH TIES

SELECT id FROM customers ORDER BY city COLLATE "C", id DESC OFFSET 10 ROWS FETCH FIRST 5 ROWS ONLY

SELECT 'Customer ' || id || ' lives in ' || city || coalesce(' (' || region || ')', '') AS line FROM customers WHERE id < 15

SELECT format('%s:%s', lpad(id::text, 4, '0'), upper(left(city, 3))) AS code, concat(id, NULL, '-', vip) AS c FROM customers WHERE id < 6

SELECT md5(city || id) AS m, encode(convert_to(city, 'UTF8'), 'base64') AS b, to_hex(id) AS h, length(repeat(city, 3)) AS l FROM customers WHERE id < 4

SELECT setweight(to_tsvector('english', name), 'A') @@ to_tsquery('english', 'product & 7') AS hit, ts_rank(to_tsvector('english', name), plainto_tsquery('english', 'product')) > 0 AS ranked FROM products WHERE id BETWEEN 6 AND 8

SELECT id, ints, array_dims(ints) AS dims, ints[1] AS one, unnest_sum.s FROM measurements, LATERAL (SELECT sum(u) AS s FROM unnest(ints) AS u) AS unnest_sum

SELECT id, value = 'NaN' AS nan, isfinite(tz) AS finite, exact * 2 AS twice, flag IS NULL AS unknown FROM measurements

SELECT id, doc -> 'k' ->> 1 AS one, json_typeof(doc) AS t, doc ->> 's' AS s FROM measurements WHERE doc IS NOT NULL

SELECT salary / 1000000 AS millions, count(*) AS n, min(hired) AS first FROM employees GROUP BY 1

SELECT s.grade, count(*) AS n, count(e.id) AS present FROM hr.salaries s JOIN employees e ON e.id = s.employee_id GROUP BY s.grade ORDER BY s.grade

SELECT category, items, rank() OVER (ORDER BY items DESC, category) AS r FROM sales_by_category

SELECT "order".id, "order".status FROM orders AS "order" WHERE "order".id < 4

SELECT u.id, "U".id AS other FROM orders u JOIN orders AS "U" ON "U".id = u.id + 1 WHERE u.id < 4

SELECT id AS "select", total AS "from", status AS "Group By" FROM orders WHERE id < 4 ORDER BY "from"

SELECT count(*) "how many", max(total) "the ""top""" FROM orders

SELECT o.id FROM public.orders AS o INNER JOIN public.customers AS c ON c.id = o.customer_id WHERE c.city = 'Osaka' AND o.status = 'new'

SELECT (SELECT array_agg(o.id ORDER BY o.id) FROM orders o WHERE o.customer_id = c.id) AS orders, (SELECT jsonb_agg(t.subject ORDER BY t.opened_at) FROM tickets t WHERE t.customer_id = c.id) AS tickets FROM customers c WHERE c.id < 12

SELECT opened_at::date AS day, count(*) AS n, min(subject) AS first_subject FROM tickets GROUP BY opened_at::date ORDER BY day

SELECT id::text LIKE '0%' AS zero, length(id::text) AS l, count(*) AS n FROM tickets GROUP BY 1, 2

WITH o AS (SELECT customer_id, ordered_at, lag(ordered_at) OVER (PARTITION BY customer_id ORDER BY ordered_at) AS before FROM orders) SELECT customer_id, max(ordered_at - before) AS longest, avg(ordered_at - before) AS mean FROM o WHERE before IS NOT NULL GROUP BY customer_id HAVING count(*) > 3

WITH first AS (SELECT customer_id, min(ordered_at) AS at FROM orders GROUP BY customer_id) SELECT date_trunc('month', f.at) AS cohort, extract(month FROM o.ordered_at) AS month, count(DISTINCT o.customer_id) AS people FROM first f JOIN orders o USING (customer_id) GROUP BY 1, 2 ORDER BY 1, 2

WITH s AS (SELECT c.id, count(o.id) AS f, coalesce(sum(o.total), 0) AS m, max(o.ordered_at) AS r FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id) SELECT f, ntile(4) OVER (ORDER BY m, id) AS quartile, count(*) OVER (PARTITION BY f) AS same FROM s

SELECT category, round(100.0 * sum(price) / sum(sum(price)) OVER (), 2) AS share FROM products GROUP BY category ORDER BY share DESC

SELECT width_bucket(total, ARRAY[100, 300, 600]::numeric[]) AS bucket, count(*) AS n, min(total) AS low, max(total) AS high FROM orders GROUP BY 1 ORDER BY 1

SELECT id, total, CASE WHEN total > avg(total) OVER () THEN 'above' ELSE 'below' END AS place FROM orders WHERE id < 40

SELECT city, count(*) AS n FROM customers WHERE created_at >= timestamptz '2024-02-01 00:00:00+00' AND created_at < timestamptz '2024-02-01 00:00:00+00' + interval '1 month' GROUP BY city ORDER BY n DESC, city LIMIT 3

SELECT coalesce(region, '(none)') AS region, to_char(count(*) * 100.0 / sum(count(*)) OVER (), 'FM990.0') || '%' AS share FROM customers GROUP BY region

SELECT id, email, split_part(email, '@', 2) AS domain, email = upper(email) AS same_by_case FROM customers WHERE email IS NOT NULL AND id < 12

SELECT count(*) FROM customers WHERE email ~ '@example[01]' AND phone ~ '\d$'

SELECT nullif(trim(' x '), '') AS t, substring('foobar' from 'o(.)b') AS s, substring('foobar' for 3) AS f, 'abc' ^@ 'ab' AS starts

SELECT 7 / 2 AS int_div, 7 % -3 AS m, 2 ^ 10 AS pow, |/ 16 AS root, @ -5 AS absolute, 5 & 3 AS band, 5 | 3 AS bor, 5 # 3 AS bxor, ~5 AS bnot, 1 << 4 AS shl

SELECT true AND NOT false OR NULL AS a, 't'::boolean AS b, 1::boolean AS c, 'yes'::bool AND true AS d

SELECT '2026-01-01'::timestamptz = '2026-01-01 01:00:00+01'::timestamptz AS same, '12:30'::time + interval '45 min' AS t, 'P1Y2M'::interval AS i

SELECT -2 ^ 2 AS a, 2 ^ 3 ^ 2 AS b, 5 & 3 + 1 AS c, 1 | 2 # 3 AS d, ~1 + 1 AS e, @ -3 + 1 AS f, 2 + 3 << 1 AS g, 'a' || 1 + 2 AS h, 'a' || 'b' = 'ab' AS i, NOT true = false AS j, -1::text::int AS k, 1 + 2 || 'x' AS l, 1 IS NOT NULL = true AS m, 'a' LIKE 'a' = true AS n, NOT NULL IS NULL AS o

SELECT profile -> 'nested' ->> 'n' || 'x' AS a, 'x' || (profile ->> 'lang') AS b, profile ->> 'lang' = 'fr' AS c, - (profile ->> 'level')::int AS d, profile -> 'nested' @> '{"n": 1}' AS e, NOT profile ? 'x' AND true AS f FROM customers WHERE id < 5

SELECT timestamp '2026-01-01 00:00' AT TIME ZONE 'UTC' + interval '1 hour' AS a, '2026-01-01'::date + 1 AS b, date '2026-01-01' - interval '1 day' * 2 AS c, interval '1 day' + date '2026-01-01' AS d

SELECT -id AS id FROM customers ORDER BY -id LIMIT 3

SELECT id AS n, -id AS minus FROM customers ORDER BY minus, n LIMIT 3

SELECT upper(city) AS city, count(*) AS n FROM customers GROUP BY city HAVING city = 'Lyon'

SELECT id % 3 AS id, count(*) AS n FROM orders WHERE id < 10 GROUP BY orders.id ORDER BY id

SELECT id FROM customers FULL JOIN products USING (id) WHERE id BETWEEN 28 AND 33

SELECT id, c.city, p.name FROM (SELECT id, city FROM customers WHERE id > 20) AS c FULL JOIN (SELECT id, name FROM products) AS p USING (id) WHERE id BETWEEN 10 AND 35

SELECT id, j.amount FROM (orders JOIN payments AS j USING (id)) JOIN products USING (id) WHERE id < 4

SELECT 'a%b' LIKE 'a\%b' AS a, 'axb' LIKE 'a\%b' AS b, 'a\b' AS c, E'a\\b' AS d, 'a\' LIKE 'a\\' AS e, 'a_' LIKE 'a#_' ESCAPE '#' AS f

SELECT city = 'lyon' AS a, city ILIKE 'LYON' AS b, city > 'M' AS c, city COLLATE "C" < 'a' AS d FROM customers WHERE id < 6

SELECT lower(email) = 'a•••@example1.com' AS a, email LIKE 'a%' AS b, upper(email::text) = 'A•••@EXAMPLE1.COM' AS c FROM customers WHERE id IN (1, 4, 7)

SELECT count(*) AS n FROM customers WHERE id = '5' OR credit = '14.25' OR vip = 'true' OR created_at > '2024-03-01'

SELECT id FROM orders WHERE total > ALL (SELECT total FROM orders WHERE 1 = 0) AND id < 4

SELECT id FROM orders WHERE total > ANY (SELECT total FROM orders WHERE 1 = 0)

SELECT status > 'paid' AS later, count(*) AS n FROM orders GROUP BY status > 'paid'

SELECT status FROM orders GROUP BY status ORDER BY status DESC LIMIT 2

SELECT c.id, t.tag, t.n FROM customers c LEFT JOIN LATERAL unnest(c.tags) WITH ORDINALITY AS t(tag, n) ON t.n = 2 WHERE c.id < 9

SELECT (SELECT count(*) FROM generate_series(1, c.id) AS g WHERE g % 2 = 0) AS evens FROM customers c WHERE c.id < 9

SELECT sum(s) AS total FROM (SELECT sum(total) FILTER (WHERE status = 'paid') AS s FROM orders GROUP BY customer_id) AS t

SELECT array_agg(x.id ORDER BY x.id DESC) AS ids FROM (SELECT id FROM orders WHERE status = 'new' ORDER BY id LIMIT 4) AS x

SELECT g.i, (ARRAY['a', 'b', 'c'])[g.i] AS letter FROM generate_series(1, 3) AS g(i)

SELECT i, i * 2 AS twice FROM generate_series(10, 1, -3) AS i

SELECT to_char(d, 'Dy DD') AS day FROM generate_series('2026-01-30'::date, '2026-02-02'::date, '1 day') AS d

SELECT elem ->> 'a' AS a FROM jsonb_array_elements('[{"a": 1}, {"a": 2}]'::jsonb) AS elem

SELECT (elem ->> 'a')::int + 1 AS n FROM jsonb_array_elements('[{"a": 1}, {"a": 2}]'::jsonb) elem WHERE elem ? 'a' ORDER BY 1

SELECT e FROM jsonb_array_elements_text('["x", "y"]'::jsonb) AS e WHERE e <> 'x'

SELECT upper(w) AS u, length(w) AS l FROM unnest(ARRAY['a', 'bc']) AS w

SELECT jsonb_agg(elem ORDER BY elem ->> 'a' DESC) AS all_of_them FROM jsonb_array_elements('[{"a": 1}, {"a": 2}]'::jsonb) AS elem

SELECT o.id, e.k FROM orders o CROSS JOIN LATERAL (SELECT count(*) AS k FROM jsonb_array_elements('[1, 2, 3]'::jsonb) AS x WHERE x::text <> '2') AS e WHERE o.id < 5

TABLE customers

TABLE public.products ORDER BY id DESC LIMIT 4

(TABLE regions) ORDER BY code OFFSET 1

WITH t AS (TABLE orders) SELECT count(*), max(id) FROM t

WITH t AS (SELECT id, city FROM customers WHERE id < 5) TABLE t

SELECT count(*) FROM (TABLE order_items) AS i JOIN (TABLE orders) AS o ON o.id = i.order_id

SELECT code, EXISTS (TABLE products) AS e FROM regions

SELECT id, total, sum(total) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE CURRENT ROW) AS around FROM orders WHERE id < 60

SELECT id, city, count(*) OVER (ORDER BY city GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE GROUP) AS n FROM customers WHERE id < 80

SELECT id, city, array_agg(id) OVER (ORDER BY city RANGE UNBOUNDED PRECEDING EXCLUDE TIES) AS ids FROM customers WHERE id < 25

SELECT id, sum(total) OVER (ORDER BY id ROWS 3 PRECEDING EXCLUDE NO OTHERS) AS s FROM orders WHERE id < 40

SELECT id, avg(total) OVER w AS a, first_value(id) OVER (w ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) AS f FROM orders WHERE id < 90 WINDOW w AS (PARTITION BY status ORDER BY id)

SELECT id, sum(total) OVER near AS s FROM orders WHERE id < 50 WINDOW by_day AS (ORDER BY ordered_at), near AS (by_day RANGE BETWEEN '2 days' PRECEDING AND interval '2 days' FOLLOWING EXCLUDE CURRENT ROW)

SELECT name, count(*) OVER (ORDER BY name GROUPS CURRENT ROW EXCLUDE CURRENT ROW) AS others FROM customers WHERE id < 20

SELECT c.id, (SELECT max(s) FROM (SELECT sum(o.total) OVER (ORDER BY o.id ROWS 1 PRECEDING EXCLUDE CURRENT ROW) AS s FROM orders o WHERE o.customer_id = c.id) AS x) AS m FROM customers c WHERE c.id < 30

SELECT city, count(*) AS n, sum(count(*)) OVER (ORDER BY city ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW) AS before FROM customers GROUP BY city

SELECT id OPERATOR(pg_catalog.+) 1 AS next, city OPERATOR(pg_catalog.||) '!' AS loud FROM customers WHERE id OPERATOR(pg_catalog.<) 9

SELECT 2 OPERATOR(pg_catalog.+) 3 OPERATOR(pg_catalog.*) 4 AS a, 2 OPERATOR(pg_catalog.+) 3 * 4 AS b, '1' || 2 OPERATOR(pg_catalog.||) '3' AS c, 7 OPERATOR(+) 1 AS d

SELECT id FROM customers WHERE city OPERATOR(pg_catalog.~) '^[LP]' AND 'x' OPERATOR(pg_catalog.||) region LIKE 'x' OPERATOR(pg_catalog.||) 'E%' ORDER BY id

SELECT id FROM customers WHERE profile OPERATOR(pg_catalog.->>) 'lang' = 'fr' AND tags OPERATOR(pg_catalog.@>) ARRAY['all']

SELECT trim(both from '  a ') AS a, trim(from ' b ') AS b, trim(leading from '  c ') || '|' AS c, trim(trailing from city || '  ') || '|' AS d FROM customers WHERE id < 5

SELECT inet '10.1.2.3' AS i, cidr '10.1.0.0/16' AS c, int4range '[1,5)' @> 3 AS r, daterange '[2026-01-01,2026-02-01)' AS d, macaddr '08:00:2b:01:02:03' AS m

SELECT code, net << inet '10.0.0.0/8' AS inside, area && int4range '[100,200)' AS overlaps FROM regions

SELECT inet '10.0.0.1', numrange '(1.5,2.5]'

SELECT id FROM customers WHERE region ISNULL AND email NOTNULL ORDER BY id

SELECT id, region ISNULL AS unknown, (region ISNULL) = (city ISNULL) AS same FROM customers WHERE id < 15

SELECT a.id AS isnull FROM customers a WHERE NOT a.region ISNULL AND a.id < 9

SELECT concat(VARIADIC tags) AS all_tags, concat_ws(', ', VARIADIC ARRAY[city, region]) AS place FROM customers WHERE id < 12

SELECT format('%s in %s', VARIADIC ARRAY[name, city]) AS line FROM customers WHERE id < 6

SELECT jsonb_build_array(VARIADIC ARRAY[id, id + 1]) AS pair, num_nulls(VARIADIC ARRAY[region, city]) AS missing FROM customers WHERE id < 15

SELECT jsonb_extract_path_text(profile, VARIADIC ARRAY['nested', 'n']) AS n FROM customers WHERE id < 9

SELECT * FROM unnest(ARRAY[1, 2, 3], ARRAY['a', 'b']) AS t(n, c)

SELECT * FROM unnest(ARRAY[1, 2], ARRAY['a', 'b'])

SELECT t.* FROM unnest(ARRAY[1, 2], ARRAY['a', 'b']) WITH ORDINALITY AS t

SELECT c.id, t.tag, t.n FROM customers c, unnest(c.tags, ARRAY[c.id, c.id + 1]) AS t(tag, n) WHERE c.id < 8

SELECT c.id, t.tag FROM customers c CROSS JOIN LATERAL unnest(c.tags, ARRAY['x']) AS t(tag, other) WHERE t.other = 'x' AND c.id < 9

SELECT * FROM (SELECT c.id, o.id, c.city FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id < 6) AS both_of_them

SELECT q.* FROM (SELECT id, id, id + 1 AS id FROM orders WHERE id < 4) AS q

SELECT count(*) AS n FROM (SELECT c.*, o.* FROM customers c JOIN orders o ON o.customer_id = c.id) AS wide

WITH w AS (SELECT c.id, o.id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id < 4) SELECT * FROM w

WITH w(a, a) AS (SELECT id, city FROM customers WHERE id < 4) SELECT * FROM w

SELECT city, x.* FROM (SELECT id, name, id, city FROM customers WHERE id < 7) AS x

SELECT * FROM (VALUES (1, 'one'), (2, 'two'), (999, 'none')) AS v(id, label) JOIN customers USING (id)

SELECT id, label, city FROM customers RIGHT JOIN (VALUES (1, 'one'), (2, 'two'), (999, 'none')) AS v(id, label) USING (id)

SELECT * FROM (VALUES (1), (2)) AS v(id) NATURAL JOIN products

SELECT id, n FROM (SELECT customer_id, count(*) FROM orders GROUP BY customer_id) AS o(id, n) FULL JOIN (SELECT id FROM customers WHERE id < 9) AS c USING (id) WHERE n > 5 OR n IS NULL

WITH v(n) AS (SELECT id FROM orders WHERE id < 5) SELECT * FROM v AS w(id) JOIN products USING (id)

SELECT e AS element, e ->> 'a' AS a FROM jsonb_array_elements('[{"a": 1}, {"a": 2}]') AS e WHERE e @> '{"a": 2}'

SELECT name, email FROM customers GROUP BY id
-- oracle
SELECT name, email FROM customers

SELECT c.id, c.name, c.region, count(o.id) AS orders, max(o.total) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id HAVING c.city <> 'Lyon' ORDER BY c.birth_date, c.id
-- oracle
SELECT c.id, c.name, c.region, count(o.id) AS orders, max(o.total) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id, c.name, c.region, c.city, c.birth_date HAVING c.city <> 'Lyon' ORDER BY c.birth_date, c.id

SELECT c.id, upper(c.city) AS city, (SELECT count(*) FROM tickets t WHERE t.customer_id = c.id AND c.region IS NOT NULL) AS tickets, json_agg(o.id ORDER BY o.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id < 20 GROUP BY c.id
-- oracle
SELECT c.id, upper(c.city) AS city, (SELECT count(*) FROM tickets t WHERE t.customer_id = c.id AND c.region IS NOT NULL) AS tickets, json_agg(o.id ORDER BY o.id) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id < 20 GROUP BY c.id, c.city, c.region

SELECT p.id, p.name, count(*) OVER () AS groups FROM products p GROUP BY p.id ORDER BY p.name, p.id
-- oracle
SELECT p.id, p.name, count(*) OVER () AS groups FROM products p GROUP BY p.id, p.name ORDER BY p.name, p.id

SELECT (c).id, (c).city FROM customers c WHERE (c).region = 'EU'

SELECT city FROM customers WHERE city IN ((SELECT 'Lyon'), 'Paris') AND id NOT IN ((SELECT 5), (SELECT 10))

SELECT (SELECT max(id) FROM orders) AS x FROM customers GROUP BY GROUPING SETS (((SELECT max(id) FROM orders)), ())

SELECT category, count(*) FROM products GROUP BY ROLLUP (category, (SELECT max(id) FROM products))

SELECT (SELECT max(o.id) FROM products o WHERE o.id = c.id) AS x FROM regions r, products c GROUP BY (SELECT max(o.id) FROM products o WHERE o.id = c.id)

SELECT string_agg(DISTINCT (SELECT 'a' || x.id FROM products x WHERE x.id = c.id), ',' ORDER BY (SELECT 'a' || x.id FROM products x WHERE x.id = c.id)) AS l FROM products c WHERE c.id < 9

SELECT (SELECT min(e.city) FROM customers e WHERE e.region = c.region) AS k, count(*) FROM customers c GROUP BY (SELECT min(e.city) FROM customers e WHERE e.region = c.region) HAVING (SELECT min(e.city) FROM customers e WHERE e.region = c.region) <> 'Lyon'

SELECT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id) AS buys, count(*) FROM customers c GROUP BY EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)

SELECT DISTINCT ON ((SELECT max(p.id) FROM products p WHERE p.category = c.category)) c.category, c.id FROM products c ORDER BY (SELECT max(p.id) FROM products p WHERE p.category = c.category), c.id

SELECT (SELECT max(id) FROM products) AS x, (WITH products AS (SELECT 0 AS id) SELECT 1 OFFSET (SELECT max(id) FROM products)) AS y

SELECT (SELECT max((SELECT max(o.id) FROM orders o WHERE o.id = p.id)) FROM products p) AS x, (SELECT max(o.id) FROM orders o WHERE o.id = p.id) AS y FROM products p

SELECT CASE WHEN p.id < 4 THEN (SELECT p.name FROM products p WHERE p.id = 2) ELSE (SELECT p.name FROM products p WHERE p.id = 2) END AS x FROM products p

SELECT 1::"int4", '1'::"text", CAST('2024-01-01' AS "date"), 1::pg_catalog."numeric", id::"varchar" FROM customers WHERE id = 1
