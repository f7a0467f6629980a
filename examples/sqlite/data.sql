CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, born DATE NOT NULL, ssn TEXT NOT NULL);
INSERT INTO people VALUES
  (1, 'Ada Lovelace', 'ada@example.com', '1815-12-10', '900-01-0001'),
  (2, 'Alan Turing', 'alan@example.org', '1912-06-23', '900-02-0002'),
  (3, 'Grace Hopper', 'grace@example.net', '1906-12-09', '900-03-0003');
