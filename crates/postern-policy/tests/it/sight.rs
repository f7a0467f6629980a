//! Whole Sights of the shop's roles.

use insta::assert_snapshot;
use postern_core::name::PolicyId;

use crate::shop::{POLICIES, context, inputs, load, sight, view_of};

#[test]
fn support_reads_masked_data_of_europe() {
    let policies = load(inputs(POLICIES));
    assert_snapshot!(sight(&policies, &["support"], &context()), @r##"
    customers where region = 'EU' [support-eu-only]
      id             clear         support-reads
      name           mask partial  support-reads
      email          mask email    support-reads
      region         clear         support-reads
      segment        clear         support-reads
    order_items where orders[region = 'EU'] [support-eu-items]
      id             clear         support-reads
      order_id       clear         support-reads
      quantity       clear         support-reads
    orders
      id             clear         support-reads
      customer_id    clear         support-reads
      region         clear         support-reads
      total          clear         support-reads
      status         clear         support-reads
    "##);
}

#[test]
fn fraud_sees_through_masks_for_its_purpose_alone() {
    let policies = load(inputs(POLICIES));
    let mut context = context();
    assert_eq!(sight(&policies, &["AI_FRAUD_DETECTOR"], &context), "");
    context.purpose = Some("customer-support".parse().unwrap());
    assert_eq!(sight(&policies, &["AI_FRAUD_DETECTOR"], &context), "");
    context.purpose = Some("fraud".parse().unwrap());
    assert_snapshot!(sight(&policies, &["AI_FRAUD_DETECTOR"], &context), @r##"
    customers
      id             clear         fraud-reveals
      name           clear         fraud-reveals
      region         clear         fraud-reveals
      segment        clear         fraud-reveals
    orders
      id             clear         fraud-reveals
      customer_id    clear         fraud-reveals
      region         clear         fraud-reveals
      total          clear         fraud-reveals
      status         clear         fraud-reveals
    payments
      id             clear         fraud-reveals
      order_id       clear         fraud-reveals
      card_number    clear         fraud-reveals
      amount         clear         fraud-reveals
    "##);
}

#[test]
fn analytics_sees_groups_only_and_keeps_masks() {
    let policies = load(inputs(POLICIES));
    assert_snapshot!(sight(&policies, &["AI_ANALYTICS_READER"], &context()), @r##"
    customers (aggregate only)
      id             clear         analytics-aggregates
      name           mask partial  analytics-aggregates
      email          mask email    analytics-aggregates
      region         clear         analytics-aggregates
      segment        clear         analytics-aggregates
    order_items (aggregate only)
      id             clear         analytics-aggregates
      order_id       clear         analytics-aggregates
      quantity       clear         analytics-aggregates
    orders (aggregate only)
      id             clear         analytics-aggregates
      customer_id    clear         analytics-aggregates
      region         clear         analytics-aggregates
      total          clear         analytics-aggregates
      status         clear         analytics-aggregates
    payments (aggregate only)
      id             clear         analytics-aggregates
      order_id       clear         analytics-aggregates
      card_number    mask partial  analytics-aggregates
      amount         clear         analytics-aggregates
    "##);
}

#[test]
fn a_kiosk_sees_its_table_through_its_tool_alone() {
    let policies = load(inputs(POLICIES));
    let mut context = context();
    assert_eq!(sight(&policies, &["kiosk"], &context), "");
    context.tool = Some("order_status".parse().unwrap());
    assert_snapshot!(sight(&policies, &["kiosk"], &context), @r##"
    orders
      id             clear         kiosk-order-status
      customer_id    clear         kiosk-order-status
      region         clear         kiosk-order-status
      total          clear         kiosk-order-status
      status         clear         kiosk-order-status
    "##);
}

#[test]
fn no_role_no_policy_and_no_source_open_nothing() {
    let policies = load(inputs(POLICIES));
    assert_eq!(sight(&policies, &[], &context()), "");
    assert_eq!(sight(&policies, &["explorer"], &context()), "");
    assert_eq!(sight(&load(inputs("")), &["support"], &context()), "");
    let principal = crate::shop::principal("a", &["support"]);
    assert!(policies.views(&principal, &context(), &"stock".parse().unwrap()).is_none());
    assert!(view_of(&policies, &["support"], &context(), "no_such").is_none());
    assert!(view_of(&policies, &["support"], &context(), "payments").is_none());
}

#[test]
fn a_policy_is_found_where_its_id_stands() {
    let policies = load(inputs(POLICIES));
    let place = |id: &str| policies.place(&id.parse::<PolicyId>().unwrap());
    assert_eq!(place("support-reads"), Some(("policies/a.cedar".into(), 2)));
    assert_eq!(place("support-eu-only"), Some(("policies/a.cedar".into(), 7)));
    assert_eq!(place("no-such"), None);
}

#[test]
fn the_stricter_policy_wins_when_roles_meet() {
    let policies = load(inputs(POLICIES));
    let mut context = context();
    context.purpose = Some("fraud".parse().unwrap());
    // The forbid of support binds, and so does the one on contact data.
    assert_snapshot!(sight(&policies, &["support", "AI_FRAUD_DETECTOR"], &context), @r##"
    customers where region = 'EU' [support-eu-only]
      id             clear         support-reads, fraud-reveals
      name           clear         support-reads, fraud-reveals
      region         clear         support-reads, fraud-reveals
      segment        clear         support-reads, fraud-reveals
    order_items where orders[region = 'EU'] [support-eu-items]
      id             clear         support-reads
      order_id       clear         support-reads
      quantity       clear         support-reads
    orders
      id             clear         support-reads, fraud-reveals
      customer_id    clear         support-reads, fraud-reveals
      region         clear         support-reads, fraud-reveals
      total          clear         support-reads, fraud-reveals
      status         clear         support-reads, fraud-reveals
    payments
      id             clear         fraud-reveals
      order_id       clear         fraud-reveals
      card_number    clear         fraud-reveals
      amount         clear         fraud-reveals
    "##);
}

#[test]
fn conditions_become_the_sql_that_people_expect() {
    let cases = [
        "resource has segment && resource.segment == \"a\"",
        "!(resource has segment) ",
        "resource has segment && resource.segment != \"a\" || resource.region like \"E*\"",
        "[\"EU\", \"US\"].contains(resource.region)",
        "if resource has segment then resource.segment == \"a\" else resource.id > 5",
        "!(resource.region == \"EU\" && resource.id < 5)",
        "principal.owner == resource.region",
        "principal.purposes.contains(resource.region)",
        "(resource.region == \"EU\") == (resource.id >= 3)",
        "5 < resource.id && true",
        "resource.region like \"a*\" && context.hour < 5",
    ];
    let mut seen = String::new();
    for condition in cases {
        let text = format!(
            "@id(\"c\") permit (principal, action, resource is Column);\n\
             @id(\"r\") permit (principal, action, resource is shop::customers) when {{ {condition} }};"
        );
        let view = view_of(&load(inputs(&text)), &["support"], &context(), "customers");
        let filter = view.map_or_else(
            || "no view".to_owned(),
            |view| crate::shop::filter(&view.table, &view.filter),
        );
        seen.extend([condition, "\n    ", &filter, "\n"]);
    }
    assert_snapshot!(seen, @r##"
    resource has segment && resource.segment == "a"
        (segment is not null and segment = 'a')
    !(resource has segment) 
        not segment is not null
    resource has segment && resource.segment != "a" || resource.region like "E*"
        ((segment is not null and segment <> 'a') or region like 'E*')
    ["EU", "US"].contains(resource.region)
        region in ('EU', 'US')
    if resource has segment then resource.segment == "a" else resource.id > 5
        ((segment is not null and segment = 'a') or (not segment is not null and id > 5))
    !(resource.region == "EU" && resource.id < 5)
        not (region = 'EU' and id < 5)
    principal.owner == resource.region
        region = 'mara@example.com'
    principal.purposes.contains(resource.region)
        region in ('customer-support', 'fraud')
    (resource.region == "EU") == (resource.id >= 3)
        ((region = 'EU' and id >= 3) or (region <> 'EU' and id < 3))
    5 < resource.id && true
        id > 5
    resource.region like "a*" && context.hour < 5
        no view
    "##);
}

#[test]
fn forbids_along_keys_close_rows_whose_reference_dangles() {
    let text = r#"
        @id("c") permit (principal, action, resource is Column);
        @id("p") permit (principal, action, resource is shop::payments);
        @id("f") forbid (principal, action, resource is shop::payments)
        when { resource has order && resource.order.customer.region == "US" };"#;
    let view = view_of(&load(inputs(text)), &["support"], &context(), "payments").unwrap();
    assert_snapshot!(crate::shop::filter(&view.table, &view.filter), @r##"
    (not order_id is not null or orders[customers[region <> 'US']])
    "##);
}

#[test]
fn the_schema_for_people_names_every_table_and_action() {
    assert_snapshot!(load(inputs(POLICIES)).schema_text(), @r##"
    entity Role enum ["support", "AI_FRAUD_DETECTOR", "AI_ANALYTICS_READER", "kiosk", "explorer"];
    entity Agent, Person, Service in [Role] { owner: __cedar::String, vendor?: __cedar::String, purposes: Set<__cedar::String> };
    entity Source;
    entity Schema in [Source];
    entity Table in [Schema];
    entity Column in [Table] { classification: __cedar::String, tags: Set<__cedar::String> };
    type Asked = { hour: __cedar::Long, weekday: __cedar::String, address?: __cedar::ipaddr, channel: __cedar::String, purpose: __cedar::String, tool: __cedar::String, mfa: __cedar::Bool };
    action read, aggregate, insert, update, delete, search appliesTo { principal: [Agent, Person, Service], resource: [Column, shop::customers, shop::order_items, shop::orders, shop::payments], context: Asked };
    action reveal appliesTo { principal: [Agent, Person, Service], resource: [Column], context: Asked };
    action infer, approve, deploy, administer appliesTo { principal: [Agent, Person, Service], resource: [Source, Table], context: Asked };
    namespace shop {
      entity customers in [Table] { "email": __cedar::String, "id": __cedar::Long, "name": __cedar::String, "password_hash": __cedar::String, "region": __cedar::String, "segment"?: __cedar::String };
      entity order_items in [Table] { "id": __cedar::Long, "order": shop::orders, "order_id": __cedar::Long, "quantity": __cedar::Long };
      entity orders in [Table] { "customer": shop::customers, "customer_id": __cedar::Long, "id": __cedar::Long, "region": __cedar::String, "status"?: __cedar::String };
      entity payments in [Table] { "amount": __cedar::Long, "card_number": __cedar::String, "id": __cedar::Long, "order"?: shop::orders, "order_id"?: __cedar::Long };
    }
    "##);
}

#[test]
fn policies_for_actions_of_other_parts_load_beside_these() {
    let text = r#"
        @id("a") permit (principal in Role::"support", action == Action::"administer", resource in Source::"shop");
        @id("b") forbid (principal, action in [Action::"insert", Action::"update"], resource is shop::orders);
        @id("c") permit (principal in Role::"support", action == Action::"read", resource in Table::"shop.orders");"#;
    assert_eq!(sight(&load(inputs(text)), &["support"], &context()).lines().next(), Some("orders"));
}
