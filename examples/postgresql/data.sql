CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, email text NOT NULL, region text, born date NOT NULL);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers, total numeric(10,2) NOT NULL, ordered_at timestamptz NOT NULL);
INSERT INTO customers VALUES
  (1, 'Claire Fontaine', 'claire@example.com', 'EU', '1984-03-07'),
  (2, 'Hugo Marchand', 'hugo@example.org', 'US', '1971-11-30'),
  (3, 'Inès Caron', 'ines@example.net', NULL, '1990-06-18'),
  (4, 'Lena Vogel', 'lena@example.com', 'EU', '1966-01-21');
INSERT INTO orders VALUES
  (10, 1, 99.50, '2026-11-01 10:00:00+00'), (11, 2, 12.00, '2026-11-02 10:00:00+00'),
  (12, 4, 7.25, '2026-11-03 10:00:00+00'), (13, 4, 20.00, '2026-11-04 10:00:00+00');
