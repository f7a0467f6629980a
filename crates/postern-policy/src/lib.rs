//! Who may: Cedar policies over the catalogue, evaluated to a Sight.
