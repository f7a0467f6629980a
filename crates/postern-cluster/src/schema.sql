-- The state that the nodes of a cluster share. Run by an administrator, once; the login that
-- Postern has can neither make nor change tables.
CREATE SCHEMA postern;
CREATE TABLE postern.page (
  cluster text NOT NULL,
  name    text NOT NULL,
  version bigint NOT NULL,
  body    bytea NOT NULL,
  changed timestamptz NOT NULL DEFAULT pg_catalog.now(),
  PRIMARY KEY (cluster, name)
);
CREATE ROLE postern_state LOGIN;
GRANT USAGE ON SCHEMA postern TO postern_state;
GRANT SELECT, INSERT, UPDATE, DELETE ON postern.page TO postern_state;
