//! What is refused when loaded, with its place and what to do.

use insta::assert_snapshot;

use crate::shop::wrong;

#[test]
fn misspelt_names_are_found_with_line_and_nearest() {
    assert_snapshot!(wrong(r#"
@id("a") permit (principal in Role::"suport", action == Action::"read", resource);
@id("b") permit (principal in Role::"support", action == Action::"raed", resource);
@id("c") permit (principal in Role::"support", action == Action::"read", resource)
when { resource in [Table::"shop.orders",
                    Table::"shop.custmers"] };
@id("d") permit (principal, action == Action::"read", resource == Column::"shop.customers.emial");
@id("e") permit (principal, action == Action::"read", resource in Source::"shpo");
@id("f") forbid (principal, action, resource is Column) when { resource.tags.contains("contct") };
@id("g") forbid (principal, action, resource is shop::custmers);
@id("h") forbid (principal == Agent::"claud", action, resource);
@id("i") forbid (principal, action, resource is Column) when { resource.classification == "restricte" };
@id("j") forbid (principal, action, resource) when { context.purpose == "frad" };
@id("k") forbid (principal, action, resource) when { context.weekday == "tuseday" || context.channel == "msp" };
@id("l") forbid (principal, action, resource in Schema::"shop.publik");
@id("m") forbid (principal, action, resource) when { ["contakt"].contains("x") && principal.purposes.contains("fruad") };
"#), @r##"
    policies/a.cedar:2:31: error: no role `suport`; did you mean `support`
    policies/a.cedar:3:58: error: no action `raed`; did you mean `read`
    policies/a.cedar:6:21: error: no table `shop.custmers`; did you mean `shop.customers`
    policies/a.cedar:7:67: error: no column `shop.customers.emial`; did you mean `shop.customers.email`
    policies/a.cedar:8:67: error: no source `shpo`; did you mean `shop`
    policies/a.cedar:9:87: error: no tag `contct`; did you mean `contact`
    policies/a.cedar:10:49: error: no table has the row type `shop::custmers`; did you mean `shop::customers`
    policies/a.cedar:11:31: error: no agent `claud`; did you mean `claude`
    policies/a.cedar:12:91: error: no classification `restricte`; did you mean `restricted`
    policies/a.cedar:13:73: error: no purpose `frad`; did you mean `fraud`
    policies/a.cedar:14:73: error: no weekday `tuseday`; did you mean `tuesday`
    policies/a.cedar:14:105: error: no channel `msp`; did you mean `mcp`
    policies/a.cedar:15:49: error: no schema `shop.publik`; did you mean `shop.public`
    policies/a.cedar:16:111: error: no purpose `fruad`; did you mean `fraud`
    "##);
}

#[test]
fn wrong_attributes_types_and_unguarded_ones_are_found() {
    assert_snapshot!(wrong(r#"
@id("a") forbid (principal, action, resource is shop::customers) when { resource.regoin == "EU" };
@id("b") forbid (principal, action, resource is shop::customers) when { resource.segment == "a" };
@id("c") forbid (principal, action, resource is shop::orders) when { resource.total == 5 };
@id("d") forbid (principal, action, resource is shop::orders) when { resource.id == "5" };
@id("e") forbid (principal, action, resource is shop::orders) when { principal.region == "EU" };
@id("f") forbid (principal, action, resource is shop::payments) when { resource.order.region == "EU" };
@id("g") permit (principal, action == Action::"read", resource) when { resource.region == "EU" };
@id("h") permit (principal, action == Action::"reveal", resource is shop::customers);
@id("i") permit (principal, action == Action::"read", resource == Table::"shop.customers");
"#), @r##"
    policies/a.cedar:2:73: error: attribute `regoin` on entity type `shop::customers` not found; did you mean `region`
    policies/a.cedar:3:73: error: unable to guarantee safety of access to optional attribute `segment` on entity type `shop::customers`; it may be absent (NULL): test it first, `… has name && …`
    policies/a.cedar:4:70: error: attribute `total` on entity type `shop::orders` not found; `total` is `numeric`: row conditions compare whole numbers, texts and Booleans
    policies/a.cedar:5:70: error: the types Long and String are not compatible; for policy `d`, both operands to a `==` expression must have compatible types. Types must be exactly equal to be compatible
    policies/a.cedar:6:70: error: attribute `region` on entity type `Agent` not found; no principal has it: give it to one in agents.toml
    policies/a.cedar:7:72: error: unable to guarantee safety of access to optional attribute `order` on entity type `shop::payments`; it may be absent (NULL): test it first, `… has name && …`
    policies/a.cedar:8:72: error: attribute `region` on entity type `Column` not found; say whose rows: `resource is source::table && …`
    policies/a.cedar:9:1: error: `h` can never apply; check that its action, types and conditions fit together
    policies/a.cedar:10:67: error: `resource == Table::"shop.customers"` is never so: columns and rows stand in it; write `resource in Table::"shop.customers"`
    "##);
}

#[test]
fn ids_and_shapes_are_demanded() {
    assert_snapshot!(wrong(r#"
permit (principal, action == Action::"read", resource in Table::"shop.orders");
@id("a") permit (principal in Role::"kiosk", action, resource in Table::"shop.orders");
@id("a") permit (principal, action == Action::"read", resource in Table::"shop.orders");
@id("") permit (principal, action == Action::"read", resource in Table::"shop.orders");
@id("t") permit (principal == ?principal, action, resource);
@id("s") permit (principal, action, resource) when { resource = 3 };
@id("w") permit (principal, action, resource) where { true };
"#), @r##"
    policies/a.cedar:2:1: error: a policy without `@id`; write `@id("name")` before it
    policies/a.cedar:4:1: error: `@id("a")` is taken by policies/a.cedar:3; choose another
    policies/a.cedar:5:1: error: `@id` is no name: a name may not be empty; choose another
    policies/a.cedar:6:31: error: expected a static policy, got a template containing the slot ?principal; try removing the template slot(s) from this policy
    policies/a.cedar:7:54: error: '=' is not a valid operator in Cedar; try using '==' instead
    policies/a.cedar:8:47: error: invalid policy condition: where; condition must be either `when` or `unless`
    "##);
}

#[test]
fn what_sql_cannot_say_is_refused_when_loaded() {
    let cases = [
        "resource.id + 1 > 5",
        "resource.region == resource.customer.region",
        "resource.customer == principal",
        r#"resource.customer in Table::"shop.customers""#,
        r#"[resource.region].contains("EU")"#,
        r#"[resource.region, "US"].containsAny(["EU"])"#,
        r#"(if resource.id > 3 then "a" else "b") == resource.region"#,
        r#"{"a": resource.region}.a == "EU""#,
        r#"resource.region == "E\0U""#,
        r#"resource.region like "E\0*""#,
        r#"[[resource.region]].contains(["EU"])"#,
        r#"resource == shop::orders::"row""#,
        r#"shop::orders::"7".region == "EU""#,
    ];
    let mut seen = String::new();
    for condition in cases {
        let text = format!(
            "@id(\"r\") permit (principal, action, resource is shop::orders) when {{ {condition} }};"
        );
        seen.extend([condition, "\n    ", &wrong(&text)]);
    }
    assert_snapshot!(seen, @r##"
    resource.id + 1 > 5
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: `+` in a comparison; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the rowresource.region == resource.customer.region
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: a comparison of columns of two rows; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the rowresource.customer == principal
        policies/a.cedar:1:1: error: `r` can never apply; check that its action, types and conditions fit togetherresource.customer in Table::"shop.customers"
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: `in`; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the row[resource.region].contains("EU")
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: `.contains` of something that is no attribute; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the row[resource.region, "US"].containsAny(["EU"])
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: `containsAny`; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the row(if resource.id > 3 then "a" else "b") == resource.region
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: `if` in a comparison; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the row{"a": resource.region}.a == "EU"
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: a record; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the rowresource.region == "E\0U"
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: a text with a NUL; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the rowresource.region like "E\0*"
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: a text with a NUL; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the row[[resource.region]].contains(["EU"])
        policies/a.cedar:1:1: error: `r` cannot become SQL for rows of `shop.orders`: `.contains` of something that is no attribute; use comparisons, `has`, `like`, `[…].contains(…)` on columns of the rowresource == shop::orders::"row"
        policies/a.cedar:1:82: error: `shop::orders::"row"`: a row has no name; compare a column: `resource is shop::orders && resource.id == …`shop::orders::"7".region == "EU"
        policies/a.cedar:1:70: error: `shop::orders::"7"`: a row has no name; compare a column: `resource is shop::orders && resource.id == …`
    "##);
}

#[test]
fn odd_but_valid_sets_are_warned_of() {
    assert_snapshot!(wrong(r#"
@id("all") permit (principal, action, resource);
@id("agents") permit (principal is Agent, action == Action::"read", resource) when { true };
@id("one") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.orders");
@id("two") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.orders");
@id("later") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.orders")
when { context.purpose == "year-end-audit" };
@id("nobody") forbid (principal, action, resource) unless { false };
@id("same") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.payments")
when { "a" == "a" };
@id("either") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.customers")
when { context.mfa || !context.mfa };
@id("both") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.order_items")
when { context.mfa } unless { false && context.mfa };
"#), @r##"
    loaded
    policies/a.cedar:2:1: warning: `all` is always true: it opens every table to everybody; name a role and tables
    policies/a.cedar:3:1: warning: `agents` is always true: it opens every table to every agent; name a role and tables
    policies/a.cedar:5:1: warning: `two` says the same as `one`; remove one of them
    policies/a.cedar:7:27: warning: no purpose `year-end-audit`; give it to an agent
    policies/a.cedar:8:1: warning: `nobody` is always true: it closes every table to everybody; name a role and tables
    policies/a.cedar:9:1: warning: the `when` of `same` is always true; write the condition that is meant, or take it out
    policies/a.cedar:11:1: warning: the `when` of `either` is always true; write the condition that is meant, or take it out
    policies/a.cedar:13:1: warning: the `unless` of `both` is always false; write the condition that is meant, or take it out
    "##);
}

#[test]
fn a_condition_that_doubles_is_stopped_before_it_has_grown() {
    // Written out, the last of these would have more parts than memory holds.
    for (levels, passes) in [(3, true), (12, false), (28, false)] {
        let mut condition = r#"resource.region == "EU""#.to_owned();
        for id in 0..levels {
            condition = format!("({condition}) == (resource.id == {id})");
        }
        let text = format!(
            "@id(\"r\") permit (principal, action, resource is shop::orders) when {{ {condition} }};"
        );
        let said = wrong(&text);
        assert_eq!(said == "loaded\n", passes, "{levels}: {said:?}");
        assert!(passes || said.contains("more than 1000 parts"), "{said}");
    }
}

#[test]
fn a_list_longer_than_a_source_is_asked_is_refused_when_it_is_loaded() {
    for (members, passes) in [(900, true), (1_100, false)] {
        let list: Vec<String> = (0..members).map(|n| format!("\"R{n}\"")).collect();
        let text = format!(
            "@id(\"r\") permit (principal, action, resource is shop::orders) \
             when {{ [{}].contains(resource.region) }};",
            list.join(", ")
        );
        assert_eq!(wrong(&text) == "loaded\n", passes, "{members}");
    }
}
