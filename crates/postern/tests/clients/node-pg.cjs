// node-postgres asks the story of examples/postgresql.
//   POSTERN_KEY=pk_... node node-pg.cjs 127.0.0.1 7432
// Ends with 1 and says what differed when an answer is not as it should be.

const assert = require("node:assert/strict");
const { Client, Pool } = require("pg");

const [host, port] = process.argv.slice(2);
const place = { host, port: Number(port), user: "claude-support", password: process.env.POSTERN_KEY, database: "shop" };

const masked = [
  { id: 1, name: "C••• F•••" },
  { id: 4, name: "L••• V•••" },
];

async function refused(what, state, act) {
  await assert.rejects(act, (error) => {
    assert.equal(error.code, state, `${what}: ${error.message}`);
    return true;
  });
}

async function oneConnection() {
  const client = new Client({ ...place, application_name: "node-pg.cjs", statement_timeout: 20_000 });
  await client.connect();
  const select = "SELECT id, name FROM customers WHERE region = $1 ORDER BY id";
  assert.deepEqual((await client.query(select, ["EU"])).rows, masked);
  for (let i = 0; i < 3; i += 1) {
    const named = { name: "customers", text: select, values: ["EU"] };
    assert.deepEqual((await client.query(named)).rows, masked);
  }
  const types = await client.query("SELECT o.total, o.ordered_at FROM orders o WHERE o.id = $1", [10]);
  assert.deepEqual(types.rows, [{ total: "99.50", ordered_at: new Date("2026-11-01T10:00:00Z") }]);
  const some = await client.query("SELECT id FROM customers WHERE id = ANY($1::int[])", [[4, 2]]);
  assert.deepEqual(some.rows, [{ id: 4 }]);
  const span = await client.query("SELECT interval '1 day 02:03:04' AS span");
  assert.deepEqual({ ...span.rows[0].span }, { days: 1, hours: 2, minutes: 3, seconds: 4 });
  const told = await client.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = $1 ORDER BY 1", ["public"]);
  assert.deepEqual(told.rows.map((row) => row.table_name), ["customers", "orders"]);
  await client.query("BEGIN");
  await refused("payroll", "42P01", () => client.query("SELECT * FROM payroll"));
  await refused("a failed transaction", "25P02", () => client.query("SELECT 1"));
  await client.query("ROLLBACK");
  await refused("a write", "25006", () => client.query("DELETE FROM orders"));
  await client.query("-- nothing but a comment");
  await client.end();
}

async function aPool() {
  const pool = new Pool({ ...place, max: 3 });
  const asked = [1, 2, 3, 4, 5, 6].map((number) => pool.query("SELECT $1::int AS number", [number]));
  assert.deepEqual((await Promise.all(asked)).map((answer) => answer.rows[0].number), [1, 2, 3, 4, 5, 6]);
  await pool.end();
}

async function main() {
  await oneConnection();
  await aPool();
  await refused("a wrong key", "28P01", () => new Client({ ...place, password: "pk_wrong" }).connect());
  await refused("another source", "3D000", () => new Client({ ...place, database: "payroll" }).connect());
  console.log("node-postgres: as it should be");
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
