"""Reads what the door would run with PostgreSQL's own grammar (pglast) and compares what it holds.

Usage: pglast.py FILE   (lines of JSON: asked, runs, tables)
"""
import collections
import json
import sys

from pglast import ast, parse_sql, visitors

SCHEMAS = ("pg_catalog",)


class Sees(visitors.Visitor):
    def __init__(self):
        super().__init__()
        self.tables, self.functions, self.ctes, self.strange = set(), set(), set(), []

    def visit_CommonTableExpr(self, ancestors, node):
        self.ctes.add(node.ctename)

    def visit_RangeVar(self, ancestors, node):
        self.tables.add((node.schemaname, node.relname))

    def visit_FuncCall(self, ancestors, node):
        self.functions.add(tuple(name.sval for name in node.funcname))

    def visit_SelectStmt(self, ancestors, node):
        if node.intoClause or node.lockingClause:
            self.strange.append("INTO or FOR UPDATE")

    def visit_TypeCast(self, ancestors, node):
        names = [name.sval for name in node.typeName.names]
        if names[-1].startswith("reg"):
            self.strange.append("a cast to " + names[-1])


def check(line):
    statements = parse_sql(line["runs"])
    if len(statements) != 1 or not isinstance(statements[0].stmt, ast.SelectStmt):
        return "not one SELECT"
    sees = Sees()
    sees(statements[0])
    if sees.strange:
        return sees.strange[0]
    told = set(line["tables"])
    for schema, name in sees.tables:
        if schema is None:
            if name not in sees.ctes:
                return f"a bare name that is no WITH query: {name}"
        elif (name if schema == "public" else f"{schema}.{name}") not in told:
            return f"a table that was not told: {schema}.{name}"
    for name in sees.functions:
        if name[0] not in SCHEMAS:
            return "a function without its schema: " + ".".join(name)
    return None


def main():
    found, asked = collections.Counter(), 0
    for text in open(sys.argv[1]):
        line = json.loads(text)
        asked += 1
        try:
            wrong = check(line)
        except Exception as error:  # the grammar refuses it
            wrong = f"{type(error).__name__}: {error}"
        if wrong:
            found[wrong] += 1
            if found[wrong] < 3:
                print(wrong, "|", line["runs"][:300])
    print(f"{asked} statements, {sum(found.values())} that read otherwise")


main()
