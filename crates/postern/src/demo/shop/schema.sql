CREATE TABLE customers (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, phone TEXT,
  birth_date DATE NOT NULL, city TEXT NOT NULL, region TEXT NOT NULL, postcode TEXT NOT NULL,
  address TEXT NOT NULL, ssn TEXT NOT NULL, segment TEXT NOT NULL,
  loyalty_points INTEGER NOT NULL, created_at TIMESTAMP NOT NULL
);
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
  iban TEXT NOT NULL, balance NUMERIC NOT NULL, status TEXT NOT NULL, opened_at DATE NOT NULL
);
CREATE TABLE products (
  id INTEGER PRIMARY KEY, sku TEXT NOT NULL, name TEXT NOT NULL, category TEXT NOT NULL,
  price NUMERIC NOT NULL, cost NUMERIC NOT NULL
);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
  status TEXT NOT NULL, ordered_at TIMESTAMP NOT NULL, shipped_at TIMESTAMP,
  total NUMERIC NOT NULL, channel TEXT NOT NULL
);
CREATE TABLE order_items (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id),
  product_id INTEGER NOT NULL REFERENCES products (id), quantity INTEGER NOT NULL,
  price NUMERIC NOT NULL
);
CREATE TABLE payments (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id), card_number TEXT, card_holder TEXT,
  method TEXT NOT NULL, amount NUMERIC NOT NULL, status TEXT NOT NULL, ip_address TEXT NOT NULL,
  risk_score INTEGER NOT NULL, paid_at TIMESTAMP NOT NULL
);
CREATE TABLE tickets (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
  subject TEXT NOT NULL, body TEXT NOT NULL, status TEXT NOT NULL, created_at TIMESTAMP NOT NULL
);
CREATE TABLE employees (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, job TEXT NOT NULL,
  salary INTEGER NOT NULL, hired_on DATE NOT NULL, password_hash TEXT NOT NULL
);
