-- Hand-made views: what each role ought to see, written without Postern. A statement of the accept
-- corpus is run over these with the role's schema as search_path, and must answer alike.
CREATE SCHEMA oracle_reader;
CREATE SCHEMA oracle_european;

CREATE VIEW oracle_reader.customers AS
SELECT id,
       (SELECT string_agg(left(w, 1) || '•••', ' ' ORDER BY n) FROM unnest(string_to_array(name, ' ')) WITH ORDINALITY AS u(w, n)) AS name,
       (left(email::text, 1) || '•••@' || split_part(email::text, '@', 2))::citext AS email,
       '•••' || right(phone, 2) AS phone,
       make_date(extract(year FROM birth_date)::integer, 1, 1) AS birth_date,
       region, city, md5(ssn) AS ssn, tags, profile, created_at, vip, credit
FROM public.customers;
CREATE VIEW oracle_reader.products AS SELECT id, name, category, price, attributes, image FROM public.products;
CREATE VIEW oracle_reader.orders AS
SELECT id, customer_id, status, total, ordered_at, shipped_at, CASE WHEN note IS NOT NULL THEN '[hidden]' END AS note FROM public.orders;
CREATE VIEW oracle_reader.order_items AS SELECT * FROM public.order_items;
CREATE VIEW oracle_reader.item_notes AS SELECT * FROM public.item_notes;
CREATE VIEW oracle_reader.payments AS
SELECT id, order_id, NULL::text AS card_no, amount, method, paid_at FROM public.payments;
CREATE VIEW oracle_reader.employees AS
SELECT id, '[staff]'::text AS name, dept, salary / 1000000 * 1000000 AS salary, manager_id, hired FROM public.employees;
CREATE VIEW oracle_reader.tickets AS SELECT id, customer_id, subject, '[hidden]'::text AS body, opened_at FROM public.tickets;
CREATE VIEW oracle_reader.events AS SELECT id, customer_id, kind, NULL::jsonb AS payload, day FROM public.events;
CREATE VIEW oracle_reader.vehicles AS SELECT id, left(plate, 1) || '•••' AS plate, wheels FROM public.vehicles;
CREATE VIEW oracle_reader.regions AS SELECT * FROM public.regions;
CREATE VIEW oracle_reader.measurements AS SELECT * FROM public.measurements;
CREATE VIEW oracle_reader."Odd Table" AS SELECT "select", "Mixed Case", "quo""te" FROM public."Odd Table";
CREATE VIEW oracle_reader.product_prices AS SELECT * FROM public.product_prices;
CREATE VIEW oracle_reader.sales_by_category AS SELECT * FROM public.sales_by_category;

CREATE VIEW oracle_european.customers AS
SELECT v.* FROM oracle_reader.customers v JOIN public.customers c USING (id) WHERE c.region IS NOT NULL AND c.region = 'EU';
CREATE VIEW oracle_european.orders AS
SELECT v.* FROM oracle_reader.orders v JOIN public.customers c ON c.id = v.customer_id WHERE c.region IS NOT NULL AND c.region = 'EU';
CREATE VIEW oracle_european.products AS SELECT * FROM oracle_reader.products;
CREATE VIEW oracle_european.order_items AS SELECT * FROM oracle_reader.order_items;
CREATE VIEW oracle_european.item_notes AS SELECT * FROM oracle_reader.item_notes;
CREATE VIEW oracle_european.payments AS SELECT * FROM oracle_reader.payments;
CREATE VIEW oracle_european.employees AS SELECT * FROM oracle_reader.employees;
CREATE VIEW oracle_european.tickets AS SELECT * FROM oracle_reader.tickets;
CREATE VIEW oracle_european.events AS SELECT * FROM oracle_reader.events;
CREATE VIEW oracle_european.regions AS SELECT * FROM oracle_reader.regions;
CREATE VIEW oracle_european.measurements AS SELECT * FROM oracle_reader.measurements;
CREATE VIEW oracle_european."Odd Table" AS SELECT * FROM oracle_reader."Odd Table";
CREATE VIEW oracle_european.product_prices AS SELECT * FROM oracle_reader.product_prices;
CREATE VIEW oracle_european.sales_by_category AS SELECT * FROM oracle_reader.sales_by_category;
