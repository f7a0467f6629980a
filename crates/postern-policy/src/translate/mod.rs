//! From what partial evaluation leaves of a policy to a condition on a row.
//!
//! By allow-list: `&&`, `||`, `!`, `if`, `==`, `!=`, `<`, `<=`, `>`, `>=`, `like`, `has`,
//! `.contains` on constant sets, and attributes of the row or of rows reached along foreign keys.
//! Anything else is refused by name.
//!
//! Cedar knows true, false and error, and skips a policy that errs. Every condition is turned into
//! a [`Truth`]: where it is true, and where it is false. Where it is neither, it errs: then a
//! permit does not open the row, and a forbid closes it. A dangling reference, in an engine that
//! does not enforce foreign keys, is such a place.

mod operand;
pub(crate) mod tree;
mod truth;

use std::sync::Arc;

use cedar_policy::pst::{BinaryOp, Expr, Literal, PatternElem, UnaryOp, Var};
use postern_core::predicate::{CompareOp, LikePart, Operand as Side, Predicate};
use postern_core::value::Value;

use self::operand::{Chain, Operand};
pub(crate) use self::truth::Truth;
use crate::model::{Attribute, Field, Model, ROW_ID, Scalar};

/// What could not be said in SQL.
#[derive(Debug)]
pub(crate) struct Unsayable(pub(crate) String);

impl Unsayable {
    fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

/// What stands for parts that are not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
    /// A request: principal and context are known, nothing else may be left.
    Request,
    /// A trial when policies are loaded: what does not look at the row is known later.
    Trial,
}

/// Turns conditions on rows of one type into [`Truth`].
#[derive(Debug)]
pub(crate) struct Translator<'m> {
    pub(crate) model: &'m Model,
    /// The row's type.
    pub(crate) row_type: &'m str,
    pub(crate) pass: Pass,
}

impl Translator<'_> {
    /// Where the condition is true, and where false.
    pub(crate) fn condition(&self, expr: &Expr) -> Result<Truth, Unsayable> {
        if !self.mentions_row(expr) {
            return self.known(expr);
        }
        match expr {
            Expr::BinaryOp { op: BinaryOp::And, .. } => self.chain(expr, BinaryOp::And, Truth::and),
            Expr::BinaryOp { op: BinaryOp::Or, .. } => self.chain(expr, BinaryOp::Or, Truth::or),
            Expr::UnaryOp { op: UnaryOp::Not, expr } => Ok(self.condition(expr)?.negate()),
            Expr::IfThenElse { cond, then_expr, else_expr } => Truth::choose(
                &self.condition(cond)?,
                &self.condition(then_expr)?,
                &self.condition(else_expr)?,
            )
            .bounded(),
            Expr::BinaryOp { op: BinaryOp::Eq, left, right } => self.equal(left, right),
            Expr::BinaryOp { op: BinaryOp::NotEq, left, right } => {
                Ok(self.equal(left, right)?.negate())
            }
            Expr::BinaryOp { op: BinaryOp::Less, left, right } => {
                self.order(left, CompareOp::Less, right)
            }
            Expr::BinaryOp { op: BinaryOp::LessEq, left, right } => {
                self.order(left, CompareOp::LessEq, right)
            }
            Expr::BinaryOp { op: BinaryOp::Greater, left, right } => {
                self.order(left, CompareOp::Greater, right)
            }
            Expr::BinaryOp { op: BinaryOp::GreaterEq, left, right } => {
                self.order(left, CompareOp::GreaterEq, right)
            }
            Expr::BinaryOp { op: BinaryOp::Contains, left, right } => self.among(left, right),
            Expr::Like { expr, pattern } => self.like(expr, pattern),
            Expr::HasAttr { expr, attrs } => {
                let attrs: Vec<&str> = attrs.iter().map(AsRef::as_ref).collect();
                self.has(expr, &attrs)
            }
            Expr::GetAttr { .. } => match self.operand(expr)? {
                Operand::Field(chain, field) if field.scalar == Scalar::Bool => {
                    Ok(chain.truth(field, Predicate::Holds(field.id)))
                }
                Operand::Field(..) | Operand::Constant(_) | Operand::Later => {
                    Err(Unsayable::new("an attribute that is no Boolean, as a condition"))
                }
            },
            other => Err(Unsayable::new(construct(other))),
        }
    }

    /// A chain of `&&` or `||`, which Cedar nests to the left, without recursion.
    fn chain(
        &self,
        expr: &Expr,
        op: BinaryOp,
        join: fn(Truth, Truth) -> Truth,
    ) -> Result<Truth, Unsayable> {
        let mut members = Vec::new();
        let mut rest = expr;
        loop {
            match rest {
                Expr::BinaryOp { op: found, left, right } if *found == op => {
                    members.push(right.as_ref());
                    rest = left;
                }
                first => {
                    members.push(first);
                    break;
                }
            }
        }
        let mut all = Truth::constant(op == BinaryOp::And);
        for member in members.into_iter().rev() {
            all = join(all, self.condition(member)?);
        }
        Ok(all)
    }

    /// A part that does not look at the row.
    fn known(&self, expr: &Expr) -> Result<Truth, Unsayable> {
        match (expr, self.pass) {
            (Expr::Literal(Literal::Bool(value)), _) => Ok(Truth::constant(*value)),
            (Expr::BinaryOp { op: BinaryOp::And, .. }, Pass::Request) => {
                self.chain(expr, BinaryOp::And, Truth::and)
            }
            (Expr::BinaryOp { op: BinaryOp::Or, .. }, Pass::Request) => {
                self.chain(expr, BinaryOp::Or, Truth::or)
            }
            (_, Pass::Trial) => Ok(Truth::later()),
            // SECURITY: a part that always fails comes here too. It denies the request, even where
            // it might not be reached: Cedar would go on without the policy.
            (other, Pass::Request) => {
                Err(Unsayable::new(format!("{} that stayed open", construct(other))))
            }
        }
    }

    fn equal(&self, left: &Expr, right: &Expr) -> Result<Truth, Unsayable> {
        if self.is_boolean(left) || self.is_boolean(right) {
            return Truth::same(&self.condition(left)?, &self.condition(right)?).bounded();
        }
        self.compare(left, CompareOp::Eq, right)
    }

    fn order(&self, left: &Expr, op: CompareOp, right: &Expr) -> Result<Truth, Unsayable> {
        self.compare(left, op, right)
    }

    fn compare(&self, left: &Expr, op: CompareOp, right: &Expr) -> Result<Truth, Unsayable> {
        match (self.operand(left)?, self.operand(right)?) {
            (Operand::Field(chain, field), Operand::Field(other_chain, other)) => {
                if !chain.same(&other_chain) {
                    return Err(Unsayable::new("a comparison of columns of two rows"));
                }
                if field.scalar != other.scalar
                    || !matches!(field.scalar, Scalar::Int | Scalar::Text)
                {
                    return Err(Unsayable::new("a comparison of columns of these types"));
                }
                let base = Predicate::Compare {
                    left: Side::Column(field.id),
                    op,
                    right: Side::Column(other.id),
                };
                Ok(chain.truth_of(&[field, other], base))
            }
            (Operand::Field(chain, field), constant) => self.against(&chain, field, op, constant),
            (constant, Operand::Field(chain, field)) => {
                self.against(&chain, field, tree::mirror(op), constant)
            }
            (Operand::Constant(_) | Operand::Later, Operand::Constant(_) | Operand::Later) => {
                Err(Unsayable::new("a comparison that stayed open"))
            }
        }
    }

    /// A column against a constant.
    fn against(
        &self,
        chain: &Chain,
        field: Field,
        op: CompareOp,
        constant: Operand,
    ) -> Result<Truth, Unsayable> {
        let value = match constant {
            Operand::Constant(value) => value,
            Operand::Later => Value::Null,
            Operand::Field(..) => return Err(Unsayable::new("a comparison of columns")),
        };
        let ordered = !matches!(op, CompareOp::Eq | CompareOp::NotEq);
        match (field.scalar, &value) {
            (_, Value::Null) if self.pass == Pass::Trial => {}
            (Scalar::Int, Value::Int(_)) => {}
            (Scalar::Text | Scalar::Padded | Scalar::Spelled, Value::Text(_)) if !ordered => {}
            // Values of two types are never equal, and Cedar does not order them.
            _ => return Err(Unsayable::new("a comparison of two types")),
        }
        let base =
            Predicate::Compare { left: Side::Column(field.id), op, right: Side::Constant(value) };
        Ok(chain.truth(field, base))
    }

    /// `["a", "b"].contains(resource.region)`
    fn among(&self, set: &Expr, member: &Expr) -> Result<Truth, Unsayable> {
        let Operand::Field(chain, field) = self.operand(member)? else {
            return Err(Unsayable::new("`.contains` of something that is no attribute"));
        };
        let values = match set {
            Expr::Set(members) => members
                .iter()
                .map(|member| match self.operand(member)? {
                    Operand::Constant(value) => Ok(value),
                    Operand::Later => Ok(Value::Null),
                    Operand::Field(..) => {
                        Err(Unsayable::new("`.contains` on a set that holds attributes"))
                    }
                })
                .collect::<Result<Vec<_>, _>>()?,
            other if self.pass == Pass::Trial && !self.mentions_row(other) => Vec::new(),
            _ => return Err(Unsayable::new("`.contains` on a set that is not constant")),
        };
        let fits = |value: &Value| match (field.scalar, value) {
            (_, Value::Null) => self.pass == Pass::Trial,
            (Scalar::Int, Value::Int(_))
            | (Scalar::Text | Scalar::Padded | Scalar::Spelled, Value::Text(_)) => true,
            _ => false,
        };
        if field.scalar == Scalar::Bool || !values.iter().all(fits) {
            return Err(Unsayable::new("`.contains` of another type"));
        }
        let base = if values.is_empty() {
            Predicate::Never
        } else {
            Predicate::Among { column: field.id, values }
        };
        Ok(chain.truth(field, base))
    }

    fn like(&self, expr: &Expr, pattern: &[PatternElem]) -> Result<Truth, Unsayable> {
        let Operand::Field(chain, field) = self.operand(expr)? else {
            return Err(Unsayable::new("`like` on something that is no attribute"));
        };
        match field.scalar {
            Scalar::Text | Scalar::Spelled => {}
            Scalar::Padded => return Err(Unsayable::new("`like` on a `char(n)` column")),
            Scalar::Int | Scalar::Bool => return Err(Unsayable::new("`like` on no text")),
        }
        let base = Predicate::Like { column: field.id, pattern: parts(pattern)? };
        Ok(chain.truth(field, base))
    }

    /// `resource has region`, `resource has order.region`. Cedar's `has` is false, and no error,
    /// on a row that is not there.
    fn has(&self, expr: &Expr, attrs: &[&str]) -> Result<Truth, Unsayable> {
        let (first, rest) =
            attrs.split_first().ok_or_else(|| Unsayable::new("`has` of nothing"))?;
        let chain = self.row(expr)?;
        let Some(attribute) = self.attribute(&chain, first) else {
            return Ok(chain.there(Predicate::Never));
        };
        match attribute {
            Attribute::Value(field) if rest.is_empty() => {
                let present =
                    if field.nullable { Predicate::Present(field.id) } else { Predicate::Always };
                Ok(chain.there(present))
            }
            Attribute::Value(_) => Err(Unsayable::new("`has` beneath a value")),
            Attribute::Reference { way, target, optional } => {
                let mut inner = if *optional {
                    tree::all(way.columns.iter().map(|id| Predicate::Present(*id)).collect())
                } else {
                    Predicate::Always
                };
                if !rest.is_empty() {
                    let beyond = Translator { row_type: target, ..*self };
                    let this = Expr::Var(Var::Resource);
                    let truth = beyond.has(&this, rest)?;
                    inner = tree::all(vec![inner, tree::reached(way, truth.yes().clone())]);
                }
                Ok(chain.there(inner))
            }
        }
    }

    /// A value: an attribute, or a constant.
    fn operand(&self, expr: &Expr) -> Result<Operand, Unsayable> {
        if !self.mentions_row(expr) {
            return match expr {
                Expr::Literal(Literal::Long(value)) => Ok(Operand::Constant(Value::Int(*value))),
                Expr::Literal(Literal::String(value)) => text(value.as_str()),
                Expr::Literal(Literal::Bool(value)) => Ok(Operand::Constant(Value::Bool(*value))),
                _ if self.pass == Pass::Trial => Ok(Operand::Later),
                other => Err(Unsayable::new(construct(other))),
            };
        }
        let Expr::GetAttr { expr, attr } = expr else {
            return Err(Unsayable::new(format!("{} in a comparison", construct(expr))));
        };
        let chain = self.row(expr)?;
        match self.attribute(&chain, attr) {
            Some(Attribute::Value(field)) => Ok(Operand::Field(chain, *field)),
            Some(Attribute::Reference { .. }) => {
                Err(Unsayable::new(format!("`{attr}` itself, which is a row")))
            }
            None => Err(Unsayable::new(format!("`{attr}`, which is no column to compare"))),
        }
    }

    /// The row an expression means: this one, or one reached from it.
    fn row(&self, expr: &Expr) -> Result<Chain, Unsayable> {
        if self.is_row(expr) {
            return Ok(Chain::default());
        }
        let Expr::GetAttr { expr, attr } = expr else {
            return Err(Unsayable::new(construct(expr)));
        };
        let chain = self.row(expr)?;
        match self.attribute(&chain, attr) {
            Some(Attribute::Reference { way, target, optional }) => {
                Ok(chain.and_then(way, target, *optional))
            }
            Some(Attribute::Value(_)) | None => {
                Err(Unsayable::new(format!("`{attr}`, which is no declared foreign key")))
            }
        }
    }

    fn attribute(&self, chain: &Chain, name: &str) -> Option<&Attribute> {
        let row_type = chain.target().map_or(self.row_type, |target| target.as_ref());
        self.model.row_type(row_type)?.attributes.get(name)
    }

    /// The row stands in a residue as its entity, and nothing else does: policies that name one
    /// are refused.
    fn is_row(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Var(Var::Resource) => true,
            Expr::Literal(Literal::EntityUID(uid)) => {
                uid.eid == ROW_ID && self.model.row_type(&uid.ty.0.to_string()).is_some()
            }
            _ => false,
        }
    }

    fn mentions_row(&self, expr: &Expr) -> bool {
        crate::walk::any(expr, &|node| self.is_row(node))
    }

    fn is_boolean(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Literal(Literal::Bool(_))
            | Expr::HasAttr { .. }
            | Expr::Like { .. }
            | Expr::Is { .. }
            | Expr::UnaryOp { op: UnaryOp::Not, .. } => true,
            Expr::BinaryOp { op, .. } => matches!(
                op,
                BinaryOp::Eq
                    | BinaryOp::NotEq
                    | BinaryOp::Less
                    | BinaryOp::LessEq
                    | BinaryOp::Greater
                    | BinaryOp::GreaterEq
                    | BinaryOp::And
                    | BinaryOp::Or
                    | BinaryOp::In
                    | BinaryOp::Contains
            ),
            Expr::IfThenElse { then_expr, else_expr, .. } => {
                self.is_boolean(then_expr) || self.is_boolean(else_expr)
            }
            Expr::GetAttr { .. } if self.mentions_row(expr) => matches!(
                self.operand(expr),
                Ok(Operand::Field(_, Field { scalar: Scalar::Bool, .. }))
            ),
            _ => false,
        }
    }
}

/// A constant text. PostgreSQL has no NUL in texts and SQLite ends there.
fn text(value: &str) -> Result<Operand, Unsayable> {
    if value.contains('\0') {
        return Err(Unsayable::new("a text with a NUL"));
    }
    Ok(Operand::Constant(Value::Text(Arc::from(value))))
}

fn parts(pattern: &[PatternElem]) -> Result<Vec<LikePart>, Unsayable> {
    let mut parts: Vec<LikePart> = Vec::new();
    let mut run = String::new();
    for element in pattern {
        match element {
            PatternElem::Char('\0') => return Err(Unsayable::new("a text with a NUL")),
            PatternElem::Char(c) => run.push(*c),
            PatternElem::Wildcard => {
                if !run.is_empty() {
                    parts.push(LikePart::Text(std::mem::take(&mut run).into()));
                }
                if parts.last() != Some(&LikePart::Anything) {
                    parts.push(LikePart::Anything);
                }
            }
        }
    }
    if !run.is_empty() {
        parts.push(LikePart::Text(run.into()));
    }
    Ok(parts)
}

/// A construct by the name people know it by.
fn construct(expr: &Expr) -> String {
    match expr {
        Expr::UnaryOp { op, .. } => format!("`{op}`"),
        Expr::BinaryOp { op, .. } => format!("`{op}`"),
        Expr::Literal(_) => "a constant".to_owned(),
        Expr::Var(_) => "the row itself".to_owned(),
        Expr::GetAttr { attr, .. } => format!("`.{attr}`"),
        Expr::HasAttr { .. } => "`has`".to_owned(),
        Expr::Like { .. } => "`like`".to_owned(),
        Expr::Is { .. } => "`is`".to_owned(),
        Expr::IfThenElse { .. } => "`if`".to_owned(),
        Expr::Set(_) => "a set".to_owned(),
        Expr::Record(_) => "a record".to_owned(),
        Expr::ResidualError => "something that always fails".to_owned(),
        _ => "this construct".to_owned(),
    }
}
