-- What each role sees on MySQL, made by hand: `@reader` and `@european` head the sets. `{raw}` is the
-- database of the company; each set stands in one of its own.
-- @reader
CREATE TABLE customers AS SELECT id, 'A••• C••• L•••' AS name, CONCAT(LEFT(email, 1), '•••@', SUBSTR(email, INSTR(email, '@') + 1)) AS email, CONCAT('•••', RIGHT(phone, 2)) AS phone, MAKEDATE(YEAR(birth_date), 1) AS birth_date, region, city, MD5(id) AS ssn, profile, created_at, vip, credit FROM {raw}.customers;
CREATE TABLE products AS SELECT * FROM {raw}.products;
CREATE TABLE orders AS SELECT id, customer_id, status, total, ordered_at, shipped_at, CASE WHEN note IS NOT NULL THEN '[hidden]' END AS note FROM {raw}.orders;
CREATE TABLE order_items AS SELECT * FROM {raw}.order_items;
CREATE TABLE item_notes AS SELECT * FROM {raw}.item_notes;
CREATE TABLE payments AS SELECT id, order_id, CAST(NULL AS CHAR) AS card_no, amount, method, paid_at FROM {raw}.payments;
CREATE TABLE employees AS SELECT id, '[staff]' AS name, dept, salary DIV 1000000 * 1000000 AS salary, manager_id, hired FROM {raw}.employees;
CREATE TABLE tickets AS SELECT id, customer_id, subject, '[hidden]' AS body, opened_at FROM {raw}.tickets;
CREATE TABLE events AS SELECT id, customer_id, kind, CAST(NULL AS CHAR) AS payload, day FROM {raw}.events;
CREATE TABLE vehicles AS SELECT id, CONCAT(LEFT(plate, 1), '•••') AS plate, wheels FROM {raw}.vehicles;
CREATE TABLE regions AS SELECT * FROM {raw}.regions;
CREATE TABLE measurements AS SELECT * FROM {raw}.measurements;
CREATE TABLE `Odd Table` AS SELECT `select`, `Mixed Case`, `quo"te` FROM {raw}.`Odd Table`;
CREATE TABLE product_prices AS SELECT * FROM {raw}.product_prices;
-- @european
CREATE TABLE customers AS SELECT id, 'A••• C••• L•••' AS name, CONCAT(LEFT(email, 1), '•••@', SUBSTR(email, INSTR(email, '@') + 1)) AS email, CONCAT('•••', RIGHT(phone, 2)) AS phone, MAKEDATE(YEAR(birth_date), 1) AS birth_date, region, city, MD5(id) AS ssn, profile, created_at, vip, credit FROM {raw}.customers WHERE region IS NOT NULL AND region = 'EU';
CREATE TABLE products AS SELECT * FROM {raw}.products;
CREATE TABLE orders AS SELECT o.id, o.customer_id, o.status, o.total, o.ordered_at, o.shipped_at, CASE WHEN o.note IS NOT NULL THEN '[hidden]' END AS note FROM {raw}.orders o JOIN {raw}.customers c ON c.id = o.customer_id WHERE c.region = 'EU';
CREATE TABLE order_items AS SELECT * FROM {raw}.order_items;
CREATE TABLE item_notes AS SELECT * FROM {raw}.item_notes;
CREATE TABLE payments AS SELECT id, order_id, CAST(NULL AS CHAR) AS card_no, amount, method, paid_at FROM {raw}.payments;
CREATE TABLE employees AS SELECT id, '[staff]' AS name, dept, salary DIV 1000000 * 1000000 AS salary, manager_id, hired FROM {raw}.employees;
CREATE TABLE tickets AS SELECT id, customer_id, subject, '[hidden]' AS body, opened_at FROM {raw}.tickets;
CREATE TABLE events AS SELECT id, customer_id, kind, CAST(NULL AS CHAR) AS payload, day FROM {raw}.events;
CREATE TABLE regions AS SELECT * FROM {raw}.regions;
CREATE TABLE measurements AS SELECT * FROM {raw}.measurements;
CREATE TABLE `Odd Table` AS SELECT `select`, `Mixed Case`, `quo"te` FROM {raw}.`Odd Table`;
CREATE TABLE product_prices AS SELECT * FROM {raw}.product_prices;
