-- Every place where a statement could look at `{column}`, whose mask the gate puts in. None may answer
-- with a value of it, or with anything that depends on one.

SELECT id FROM people WHERE {column} = '{value}'

SELECT id FROM people p WHERE (p.{column}) = '{value}'

SELECT count(*) FROM people WHERE {column} LIKE '0%'

SELECT id FROM people WHERE {column} IS NULL

SELECT id FROM people WHERE {column} IN ('{value}', 'x')

SELECT id FROM people WHERE '{value}' IN ({column}, city)

SELECT id FROM people WHERE {column} BETWEEN '0' AND '9'

SELECT id FROM people WHERE NOT ({column} > '1')

SELECT id FROM people WHERE city IN (SELECT {column} FROM people)

SELECT id FROM people WHERE '{value}' IN (SELECT {column} FROM people)

SELECT id FROM people WHERE '{value}' = (SELECT {column} FROM people WHERE id = 1)

SELECT id FROM people p WHERE EXISTS (SELECT 1 FROM people q WHERE q.{column} = '{value}')

SELECT id FROM people p WHERE EXISTS (SELECT 1 WHERE p.{column} = '{value}')

SELECT id FROM people p WHERE EXISTS (SELECT {column} FROM people WHERE {column} = '{value}')

SELECT concat({column}, '') FROM people

SELECT {column} || '' FROM people

SELECT upper({column}) FROM people

SELECT substr({column}, 1, 3) FROM people

SELECT length({column}) FROM people

SELECT replace({column}, '1', '2') FROM people

SELECT CASE WHEN {column} = '{value}' THEN 1 ELSE 0 END FROM people

SELECT CASE {column} WHEN '{value}' THEN 1 ELSE 0 END FROM people

SELECT CASE WHEN id = 1 THEN {column} END FROM people

SELECT coalesce({column}, 'x') FROM people

SELECT nullif({column}, 'x') FROM people

SELECT {column} = '{value}' FROM people

SELECT {column} IS NULL FROM people

SELECT CAST({column} AS char(20)) FROM people

SELECT - {column} FROM people

SELECT {column} + 0 FROM people

SELECT (SELECT {column}) FROM people

SELECT (SELECT {column} FROM people LIMIT 1)

SELECT count({column}) FROM people

SELECT count(DISTINCT {column}) FROM people

SELECT min({column}) FROM people

SELECT max({column}), sum({column}) FROM people

SELECT {column}, count(*) FROM people GROUP BY {column}

SELECT {column}, count(*) FROM people GROUP BY 1

SELECT {column} AS p, count(*) FROM people GROUP BY p

SELECT city, count(*) FROM people GROUP BY city, {column}

SELECT city FROM people GROUP BY city HAVING max({column}) > '1'

SELECT city FROM people GROUP BY city HAVING {column} > '1'

SELECT {column} AS p FROM people HAVING p = '{value}'

SELECT {column} AS p FROM people WHERE p = '{value}'

SELECT id FROM people ORDER BY {column}

SELECT id, {column} FROM people ORDER BY {column} LIMIT 1

SELECT id, {column} FROM people ORDER BY 2

SELECT id, {column} AS p FROM people ORDER BY p DESC

SELECT id, {column} AS p FROM people ORDER BY p IS NULL, id

SELECT id FROM people ORDER BY ({column})

SELECT DISTINCT {column} FROM people

SELECT DISTINCT city, {column} FROM people

SELECT DISTINCT * FROM people

SELECT DISTINCT p FROM (SELECT {column} AS p FROM people) q

SELECT id, row_number() OVER (ORDER BY {column}) FROM people

SELECT count(*) OVER (PARTITION BY {column}) FROM people

SELECT count(*) OVER w FROM people WINDOW w AS (PARTITION BY {column})

SELECT lag({column}) OVER (ORDER BY id) FROM people

SELECT first_value({column}) OVER (ORDER BY id) FROM people

SELECT a.id, b.id FROM people a JOIN people b ON a.{column} = b.{column}

SELECT a.id, b.id FROM people a JOIN people b USING ({column})

SELECT a.id FROM people a NATURAL JOIN people b

SELECT a.id, b.id FROM people a LEFT JOIN people b ON b.id = 1 AND b.{column} = '{value}'

SELECT a.id FROM people a JOIN (SELECT {column} AS p FROM people) b ON b.p = a.city

SELECT a.id FROM people a JOIN (SELECT {column} AS city FROM people) b USING (city)

SELECT p FROM (SELECT {column} AS p FROM people) q WHERE p = '{value}'

SELECT upper(p) FROM (SELECT {column} AS p FROM people) q

SELECT 1 FROM (SELECT r.p AS s FROM (SELECT {column} AS p FROM people) r) q ORDER BY s

SELECT x FROM (SELECT {column} AS x FROM people UNION ALL SELECT city FROM people) q

WITH w AS (SELECT id, {column} AS p FROM people) SELECT id FROM w WHERE p = '{value}'

WITH w (a, b) AS (SELECT id, {column} FROM people) SELECT a FROM w ORDER BY b

WITH w AS (SELECT * FROM people) SELECT max({column}) FROM w

WITH RECURSIVE w (p) AS (SELECT {column} FROM people UNION SELECT p FROM w) SELECT p FROM w

WITH RECURSIVE w (n, p) AS (SELECT 1, city FROM people UNION ALL SELECT n + 1, {column} FROM people, w WHERE n < 2) SELECT p FROM w

SELECT {column} FROM people UNION SELECT {column} FROM people

SELECT {column} FROM people UNION SELECT '{value}'

SELECT {column} FROM people EXCEPT SELECT '{value}'

SELECT '{value}' INTERSECT SELECT {column} FROM people

SELECT {column} FROM people UNION ALL SELECT city FROM people

SELECT city FROM people UNION ALL SELECT {column} FROM people

SELECT NULL UNION ALL SELECT {column} FROM people

SELECT {column} FROM people UNION ALL SELECT {column} FROM people ORDER BY 1

SELECT id FROM people LIMIT (SELECT length({column}) FROM people WHERE id = 1)

SELECT group_concat({column}) FROM people

SELECT json_object('a', {column}) FROM people

SELECT string_agg({column}, ',') FROM people

SELECT id FROM people WHERE {column} GLOB '0*'

SELECT id FROM people WHERE {column} RLIKE '^0'

SELECT id FROM people WHERE {column} <=> '{value}'

SELECT typeof({column}), hex({column}) FROM people

SELECT {column}::text FROM people

SELECT {column}::integer FROM people

SELECT id FROM people WHERE {column} ~ '^0'

SELECT id FROM people WHERE {column} IS DISTINCT FROM '{value}'

SELECT ARRAY[{column}] FROM people

SELECT ARRAY(SELECT {column} FROM people)

SELECT id FROM people WHERE '{value}' = ANY (SELECT {column} FROM people)

SELECT ROW(id, {column}) FROM people

SELECT people FROM people

SELECT to_json(p) FROM people p

SELECT row_to_json(p.*) FROM people p

SELECT json_agg(q) FROM (SELECT {column} FROM people) q

SELECT count(*) FILTER (WHERE {column} = '{value}') FROM people

SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY {column}) FROM people

SELECT DISTINCT ON ({column}) id FROM people

SELECT DISTINCT ON (2) id, {column} FROM people

SELECT city FROM people GROUP BY GROUPING SETS ((city), ({column}))

SELECT city FROM people GROUP BY {column}, city WITH ROLLUP

SELECT p.{column} FROM people p FULL JOIN people q USING ({column})

SELECT x FROM people p, LATERAL (SELECT upper(p.{column}) AS x) l

SELECT x FROM people p, unnest(ARRAY[p.{column}]) x

SELECT p.a FROM people AS p (a, b, c) WHERE c = '{value}'

SELECT {column} FROM people FOR UPDATE

SELECT TABLE_NAME FROM information_schema.columns WHERE {column} = '1'

SELECT id FROM people WHERE {column} ISNULL

SELECT id FROM people WHERE {column} OPERATOR(pg_catalog.=) '{value}'

SELECT id FROM people WHERE {column} NOT GLOB '0*'

SELECT id FROM people WHERE id = 1 || {column} = '{value}'

SELECT id FROM (TABLE people) AS t WHERE {column} = '{value}'

SELECT trim(BOTH FROM {column}) FROM people

SELECT concat(VARIADIC ARRAY[{column}::text]) FROM people

SELECT id, count(*) OVER (ORDER BY {column} ROWS 1 PRECEDING EXCLUDE TIES) FROM people

SELECT id, count(*) OVER w FROM people WINDOW w AS (PARTITION BY {column} ORDER BY id ROWS 1 PRECEDING EXCLUDE CURRENT ROW)

SELECT x FROM people p, unnest(ARRAY[p.id], ARRAY[p.{column}]) AS t(a, x)

SELECT p.id FROM people p CROSS JOIN people q ON p.{column} = q.{column} AND p.id <> q.id

SELECT p.id FROM people p STRAIGHT_JOIN people q ON p.{column} = q.{column}

SELECT * FROM people p RIGHT JOIN people q USING ({column})

SELECT id FROM (VALUES ('{value}')) AS v({column}) JOIN people USING ({column})

VALUES ((SELECT max({column}) FROM people))

SELECT EXTRACT(YEAR_MONTH FROM {column}) FROM people

SELECT x FROM (SELECT id AS a, {column} AS a FROM people) AS q(y, x) WHERE x = '{value}'
