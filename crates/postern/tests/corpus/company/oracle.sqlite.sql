-- Hand-made views for SQLite, one set a role: `@reader` and `@european` head the sets. They are made
-- as temporary views, which stand before the tables of the same name.
-- @reader
CREATE TEMP VIEW customers AS SELECT id, 'A••• C••• L•••' AS name, substr(email, 1, 1) || '•••@' || substr(email, instr(email, '@') + 1) AS email, '•••' || substr(phone, -2) AS phone, substr(birth_date, 1, 4) || '-01-01' AS birth_date, region, city, printf('%032d', id) AS ssn, profile, created_at, vip, credit FROM main.customers;
CREATE TEMP VIEW products AS SELECT * FROM main.products;
CREATE TEMP VIEW orders AS SELECT id, customer_id, status, total, ordered_at, shipped_at, CASE WHEN note IS NOT NULL THEN '[hidden]' END AS note FROM main.orders;
CREATE TEMP VIEW order_items AS SELECT * FROM main.order_items;
CREATE TEMP VIEW item_notes AS SELECT * FROM main.item_notes;
CREATE TEMP VIEW payments AS SELECT id, order_id, NULL AS card_no, amount, method, paid_at FROM main.payments;
CREATE TEMP VIEW employees AS SELECT id, '[staff]' AS name, dept, salary / 1000000 * 1000000 AS salary, manager_id, hired FROM main.employees;
CREATE TEMP VIEW tickets AS SELECT id, customer_id, subject, '[hidden]' AS body, opened_at FROM main.tickets;
CREATE TEMP VIEW events AS SELECT id, customer_id, kind, NULL AS payload, day FROM main.events;
CREATE TEMP VIEW vehicles AS SELECT id, substr(plate, 1, 1) || '•••' AS plate, wheels FROM main.vehicles;
CREATE TEMP VIEW regions AS SELECT * FROM main.regions;
CREATE TEMP VIEW measurements AS SELECT * FROM main.measurements;
CREATE TEMP VIEW "Odd Table" AS SELECT "select", "Mixed Case", "quo""te" FROM main."Odd Table";
CREATE TEMP VIEW product_prices AS SELECT * FROM main.product_prices;
-- @european
CREATE TEMP VIEW customers AS SELECT id, 'A••• C••• L•••' AS name, substr(email, 1, 1) || '•••@' || substr(email, instr(email, '@') + 1) AS email, '•••' || substr(phone, -2) AS phone, substr(birth_date, 1, 4) || '-01-01' AS birth_date, region, city, printf('%032d', id) AS ssn, profile, created_at, vip, credit FROM main.customers WHERE region IS NOT NULL AND region = 'EU';
CREATE TEMP VIEW products AS SELECT * FROM main.products;
CREATE TEMP VIEW orders AS SELECT o.id, o.customer_id, o.status, o.total, o.ordered_at, o.shipped_at, CASE WHEN o.note IS NOT NULL THEN '[hidden]' END AS note FROM main.orders o JOIN main.customers c ON c.id = o.customer_id WHERE c.region = 'EU';
CREATE TEMP VIEW order_items AS SELECT * FROM main.order_items;
CREATE TEMP VIEW item_notes AS SELECT * FROM main.item_notes;
CREATE TEMP VIEW payments AS SELECT id, order_id, NULL AS card_no, amount, method, paid_at FROM main.payments;
CREATE TEMP VIEW employees AS SELECT id, '[staff]' AS name, dept, salary / 1000000 * 1000000 AS salary, manager_id, hired FROM main.employees;
CREATE TEMP VIEW tickets AS SELECT id, customer_id, subject, '[hidden]' AS body, opened_at FROM main.tickets;
CREATE TEMP VIEW events AS SELECT id, customer_id, kind, NULL AS payload, day FROM main.events;
CREATE TEMP VIEW regions AS SELECT * FROM main.regions;
CREATE TEMP VIEW measurements AS SELECT * FROM main.measurements;
CREATE TEMP VIEW "Odd Table" AS SELECT "select", "Mixed Case", "quo""te" FROM main."Odd Table";
CREATE TEMP VIEW product_prices AS SELECT * FROM main.product_prices;
