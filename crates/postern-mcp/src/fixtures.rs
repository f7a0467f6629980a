//! The tools that the conformance suites of the protocol expect a server to bring, so that they
//! can measure the wire: texts, an image, an error, a schema with every keyword. No data and no
//! gate stand behind them, and no door has them: the feature that mounts them does not compile
//! into a release.
//!
//! Only what this crate can say at all is here. What the suites want beside it (prompts,
//! resources, questions to the client, progress, logs) Postern does not offer, and offers no
//! stand-in for.

use serde_json::{Value, json};

#[cfg(all(feature = "fixtures", not(debug_assertions)))]
compile_error!("the fixture tools are for tests: they do not belong into a release");

/// A red point, a PNG of one pixel.
const IMAGE: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

/// One sample of silence, a WAV.
const SOUND: &str = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQIAAAAAAA==";

/// What a tool says.
#[derive(Debug)]
pub(crate) struct Fixture {
    pub(crate) content: Value,
    pub(crate) is_error: bool,
}

/// The list of them, as the list of tools has them.
pub(crate) fn tools() -> Vec<Value> {
    let plain = NAMES.iter().map(|name| {
        json!({"name": name, "description": "A fixture.", "inputSchema": {"type": "object"}})
    });
    plain.chain([schema_tool()]).collect()
}

/// What the tool of that name says; nothing where there is none.
pub(crate) fn call(name: &str) -> Option<Fixture> {
    let text = |text: &str| json!({"type": "text", "text": text});
    let image = || json!({"type": "image", "data": IMAGE, "mimeType": "image/png"});
    let resource = |uri: &str, mime: &str, text: &str| json!({"type": "resource", "resource": {"uri": uri, "mimeType": mime, "text": text}});
    let embedded = || {
        let says = "This is an embedded resource content.";
        resource("test://embedded-resource", "text/plain", says)
    };
    let mixed = || {
        let uri = "test://mixed-content-resource";
        resource(uri, "application/json", r#"{"test":"data","value":123}"#)
    };
    let content = match name {
        "test_simple_text" => json!([text("This is a simple text response for testing.")]),
        "test_image_content" => json!([image()]),
        "test_audio_content" => json!([{"type": "audio", "data": SOUND, "mimeType": "audio/wav"}]),
        "test_embedded_resource" => json!([embedded()]),
        "test_multiple_content_types" => {
            json!([text("Multiple content types test:"), image(), mixed()])
        }
        "test_error_handling" => {
            json!([text("This tool intentionally returns an error for testing")])
        }
        // What they may do beside their answer, this server never does.
        "test_logging_tool" | "test_streaming_elicitation" | "greet" | SCHEMA_TOOL => {
            json!([text("ok")])
        }
        _ => return None,
    };
    Some(Fixture { content, is_error: name == "test_error_handling" })
}

const NAMES: [&str; 9] = [
    "greet",
    "test_simple_text",
    "test_image_content",
    "test_audio_content",
    "test_embedded_resource",
    "test_multiple_content_types",
    "test_error_handling",
    "test_logging_tool",
    "test_streaming_elicitation",
];

const SCHEMA_TOOL: &str = "json_schema_2020_12_tool";

fn schema_tool() -> Value {
    json!({
        "name": SCHEMA_TOOL,
        "description": "Tool with JSON Schema 2020-12 features",
        "inputSchema": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "$defs": {"address": {
                "$anchor": "addressDef",
                "type": "object",
                "properties": {"street": {"type": "string"}, "city": {"type": "string"}},
            }},
            "properties": {
                "name": {"type": "string"},
                "address": {"$ref": "#/$defs/address"},
                "contactMethod": {"type": "string", "enum": ["phone", "email"]},
                "phone": {"type": "string"},
                "email": {"type": "string"},
            },
            "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
            "if": {
                "properties": {"contactMethod": {"const": "phone"}},
                "required": ["contactMethod"],
            },
            "then": {"required": ["phone"]},
            "else": {"required": ["email"]},
            "additionalProperties": false,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fixture_that_is_listed_says_something() {
        for tool in tools() {
            let name = tool["name"].as_str().unwrap();
            let said = call(name).unwrap();
            assert!(!said.content.as_array().unwrap().is_empty(), "{name}");
            assert_eq!(said.is_error, name == "test_error_handling");
        }
        assert!(call("query").is_none());
    }
}
