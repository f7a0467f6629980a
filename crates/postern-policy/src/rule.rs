//! A policy as this room knows it: Cedar's own form, its place, and what it is about.

use std::{collections::BTreeSet, str::FromStr};

use cedar_policy::{
    Effect, Policy,
    pst::{
        ActionConstraint, BinaryOp, EntityOrSlot, EntityUID, Expr, PrincipalConstraint,
        ResourceConstraint, Template, Var,
    },
};
use miette::Diagnostic;
use postern_core::{
    name::PolicyId,
    principal::{Principal, PrincipalKind},
};

use crate::{
    inputs::{Context, Finding, Weekday},
    lexer::Piece,
    walk,
};

/// The questions that Sights ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Ask {
    Read,
    Reveal,
    Aggregate,
}

impl Ask {
    pub(crate) const ALL: [Self; 3] = [Self::Read, Self::Reveal, Self::Aggregate];
    /// Those asked of row types.
    pub(crate) const OF_ROWS: [Self; 2] = [Self::Read, Self::Aggregate];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Reveal => "reveal",
            Self::Aggregate => "aggregate",
        }
    }
}

/// A policy.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) id: PolicyId,
    pub(crate) piece: Piece,
    pub(crate) policy: Policy,
    pub(crate) body: Template,
    /// Whether the condition looks at the resource beyond what it is and where it stands.
    pub(crate) looks_inside: bool,
    /// Attribute names in the conditions.
    pub(crate) attributes: BTreeSet<String>,
    /// Entity types in scope and conditions.
    pub(crate) types: BTreeSet<String>,
    pub(crate) context: ContextReads,
}

impl Rule {
    /// Reads one policy.
    pub(crate) fn parse(piece: Piece) -> Result<Self, Vec<Finding>> {
        let policy = Policy::parse(None, piece.text()).map_err(|errors| {
            errors
                .iter()
                .map(|error| {
                    let at = offset(error).map_or(piece.start(), |offset| piece.spot(offset));
                    let text = one_line(&error.to_string());
                    piece.error(at, text, help(error, "see the shapes of policies in the manual"))
                })
                .collect::<Vec<_>>()
        })?;
        let refuse = |text: &str, fix: &str| {
            vec![piece.error(piece.start(), text.to_owned(), fix.to_owned())]
        };
        let Some(id) = policy.annotation("id") else {
            return Err(refuse("a policy without `@id`", "write `@id(\"name\")` before it"));
        };
        let id = PolicyId::from_str(id)
            .map_err(|error| refuse(&format!("`@id` is no name: {error}"), "choose another"))?;
        let policy = policy.new_id(cedar_policy::PolicyId::new(id.as_str()));
        let body = policy
            .to_pst()
            .map_err(|error| refuse(&one_line(&error.to_string()), "write it another way"))?
            .body()
            .clone();
        let looks_inside = walk::conditions(&body).any(|expr| looks_inside(expr));
        let mut rule = Self {
            id,
            piece,
            policy,
            looks_inside,
            attributes: BTreeSet::new(),
            types: BTreeSet::new(),
            context: ContextReads::default(),
            body,
        };
        rule.collect();
        Ok(rule)
    }

    fn collect(&mut self) {
        let body = self.body.clone();
        match &body.resource {
            ResourceConstraint::Is(ty) | ResourceConstraint::IsIn(ty, _) => {
                self.types.insert(ty.0.to_string());
            }
            ResourceConstraint::Any | ResourceConstraint::Eq(_) | ResourceConstraint::In(_) => {}
        }
        for condition in walk::conditions(&body) {
            walk::each(condition, &mut |node| {
                match node {
                    Expr::GetAttr { attr, .. } => {
                        self.attributes.insert(attr.to_string());
                    }
                    Expr::HasAttr { attrs, .. } => {
                        self.attributes.extend(attrs.iter().map(ToString::to_string));
                    }
                    Expr::Is { entity_type, .. } => {
                        self.types.insert(entity_type.0.to_string());
                    }
                    _ => {}
                }
                true
            });
            self.context.collect(condition);
        }
    }

    pub(crate) fn is_permit(&self) -> bool {
        self.policy.effect() == Effect::Permit
    }

    /// Whether the policy's scope takes in that question.
    pub(crate) fn asks(&self, ask: Ask) -> bool {
        let is = |uid: &EntityUID| uid.eid == ask.as_str();
        match &self.body.action {
            ActionConstraint::Any => true,
            ActionConstraint::Eq(uid) => is(uid),
            ActionConstraint::In(uids) => uids.iter().any(is),
        }
    }

    /// Whether the policy's scope can take in that principal. Never false for one it takes in.
    pub(crate) fn is_for(&self, principal: &Principal) -> bool {
        let kind = kind_name(principal.kind);
        let is =
            |uid: &EntityUID| uid.ty.0.to_string() == kind && uid.eid == principal.name.as_str();
        let under = |uid: &EntityUID| {
            is(uid)
                || uid.ty.0.to_string() == "Role"
                    && principal.roles.iter().any(|role| uid.eid == role.as_str())
        };
        match &self.body.principal {
            PrincipalConstraint::Eq(EntityOrSlot::Entity(uid)) => is(uid),
            PrincipalConstraint::In(EntityOrSlot::Entity(uid)) => under(uid),
            PrincipalConstraint::Is(ty) => ty.0.to_string() == kind,
            PrincipalConstraint::IsIn(ty, EntityOrSlot::Entity(uid)) => {
                ty.0.to_string() == kind && under(uid)
            }
            PrincipalConstraint::Any
            | PrincipalConstraint::Eq(EntityOrSlot::Slot(_))
            | PrincipalConstraint::In(EntityOrSlot::Slot(_))
            | PrincipalConstraint::IsIn(_, EntityOrSlot::Slot(_)) => true,
        }
    }

    /// Whether the scope can take in a resource of that type.
    pub(crate) fn is_about(&self, resource_type: &str) -> bool {
        match &self.body.resource {
            ResourceConstraint::Is(ty) | ResourceConstraint::IsIn(ty, _) => {
                ty.0.to_string() == resource_type
            }
            ResourceConstraint::Any | ResourceConstraint::Eq(_) | ResourceConstraint::In(_) => true,
        }
    }

    /// The type that the scope demands, if any.
    pub(crate) fn scope_type(&self) -> Option<String> {
        match &self.body.resource {
            ResourceConstraint::Is(ty) | ResourceConstraint::IsIn(ty, _) => Some(ty.0.to_string()),
            ResourceConstraint::Any | ResourceConstraint::Eq(_) | ResourceConstraint::In(_) => None,
        }
    }
}

/// The entity type of a principal.
pub(crate) const fn kind_name(kind: PrincipalKind) -> &'static str {
    match kind {
        PrincipalKind::Agent => "Agent",
        PrincipalKind::Person => "Person",
        PrincipalKind::Service => "Service",
    }
}

/// Whether a condition reads the resource other than by `in`, `is` and `==`.
fn looks_inside(expr: &Expr) -> bool {
    let is_resource = |expr: &Expr| matches!(expr, Expr::Var(Var::Resource));
    match expr {
        Expr::Var(Var::Resource) => true,
        Expr::BinaryOp { op: BinaryOp::In | BinaryOp::Eq | BinaryOp::NotEq, left, right }
            if is_resource(left) =>
        {
            looks_inside(right)
        }
        Expr::Is { expr, in_expr, .. } if is_resource(expr) => {
            in_expr.as_ref().is_some_and(|expr| looks_inside(expr))
        }
        other => walk::children(other).into_iter().any(looks_inside),
    }
}

/// Which parts of the context policies read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ContextReads(BTreeSet<String>);

/// The parts of the context.
pub(crate) const CONTEXT: &[&str] =
    &["hour", "weekday", "address", "channel", "purpose", "tool", "mfa"];

impl ContextReads {
    fn collect(&mut self, condition: &Expr) {
        let is_context = |expr: &Expr| matches!(expr, Expr::Var(Var::Context));
        walk::each(condition, &mut |node| match node {
            Expr::GetAttr { expr, attr } if is_context(expr) => {
                self.0.insert(attr.to_string());
                false
            }
            Expr::HasAttr { expr, attrs } if is_context(expr) => {
                self.0.insert(attrs.head.to_string());
                false
            }
            Expr::Var(Var::Context) => {
                self.0.extend(CONTEXT.iter().map(ToString::to_string));
                false
            }
            _ => true,
        });
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.0.extend(other.0.iter().cloned());
    }

    /// Whether that part is the only one, if any is.
    pub(crate) fn reads_only(&self, part: &str) -> bool {
        self.0.iter().all(|read| read == part)
    }

    fn reads(&self, part: &str) -> bool {
        self.0.contains(part)
    }

    /// The context with every unread part set to one and the same value, so that requests which
    /// no policy tells apart share their views.
    pub(crate) fn narrow(&self, context: &Context) -> Context {
        let keep = |part: &str| self.reads(part);
        Context {
            hour: if keep("hour") { context.hour } else { 0 },
            weekday: if keep("weekday") { context.weekday } else { Weekday::Monday },
            address: context.address.filter(|_| keep("address")),
            channel: if keep("channel") {
                context.channel
            } else {
                postern_core::request::Channel::Cli
            },
            purpose: context.purpose.clone().filter(|_| keep("purpose")),
            tool: context.tool.clone().filter(|_| keep("tool")),
            mfa: context.mfa && keep("mfa"),
        }
    }
}

/// Where in the text an error of Cedar is.
pub(crate) fn offset(error: &dyn Diagnostic) -> Option<usize> {
    error.labels().and_then(|mut labels| labels.next()).map(|label| label.offset())
}

/// What an error of Cedar advises.
pub(crate) fn help(error: &dyn Diagnostic, otherwise: &str) -> String {
    error.help().map_or_else(|| otherwise.to_owned(), |help| one_line(&help.to_string()))
}

/// Cedar's texts without line breaks, and not endless.
pub(crate) fn one_line(text: &str) -> String {
    const CHARS_MAX: usize = 400;
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(CHARS_MAX).collect()
}
