CREATE INDEX customers_city ON customers (city);
CREATE INDEX accounts_customer ON accounts (customer_id);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX order_items_order ON order_items (order_id);
CREATE INDEX payments_order ON payments (order_id);
CREATE INDEX tickets_customer ON tickets (customer_id);
