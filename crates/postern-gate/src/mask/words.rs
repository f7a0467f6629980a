//! Words that made-up values are made of: the project's own lists, of names that are common in many
//! places and of things that nobody is called by. A change of a list changes every made-up value.

/// Given names, a blank between.
pub(super) const GIVEN: &str = "\
    Ada Adam Aisha Akira Alba Alice Amara Amelia Amina Anders Andrea Anna Anton Aria Arthur Aya \
    Beatriz Ben Bianca Bruno Camille Carla Carlos Cecilia Chloe Clara Daniel Daria David Diego \
    Dina Dmitri Edith Elena Eli Elias Ella Emil Emma Enzo Erik Esther Eva Fatima Felix Finn \
    Flora Frida Gabriel George Gloria Greta Hana Hannah Hassan Helen Henrik Hugo Ida Igor Ines \
    Irene Iris Ivan Jana Jasper Joana Johan Jonas Jorge Julia Kaia Karim Karl Kenji Klara Lara \
    Lars Laura Lea Leila Leo Lina Lucas Lucia Luis Magnus Mai Malik Marco Maria Marta Mateo Maya \
    Mila Milan Mina Nadia Nils Nina Noah Nora Olga Oscar Otto Paul Petra Priya Rafael Ravi Rita \
    Robin Rosa Ruth Samir Sara Sofia Stella Tara Theo Thomas Tomas Ulla Vera Victor Yara Yusuf \
    Zoe";

/// Family names.
pub(super) const FAMILY: &str = "\
    Abbott Acosta Adler Ahmed Almeida Andersen Arnaud Baker Barros Bauer Becker Benoit Berg \
    Bianchi Blanc Borg Brandt Brooks Brown Cardoso Carter Castro Chen Clark Colombo Conti Costa \
    Cruz Dahl Das Davis Diaz Dubois Duran Eklund Evans Faber Farah Ferrari Fischer Flores \
    Fontana Foster Franco Garcia Gill Gomez Grant Greco Gruber Haas Hall Hansen Harris Haug Hill \
    Hoffman Holm Huber Ito Jansen Jensen Kaur Keller Khan Kim Klein Koch Kumar Lambert Lange \
    Larsen Lee Leroy Lind Lopez Lund Mancini Marin Martin Meyer Moreau Moreno Morgan Mori Muller \
    Nair Navarro Neumann Nguyen Nielsen Novak Olsen Ortega Park Patel Pereira Perez Petit Popov \
    Ramos Reed Ricci Richter Rossi Roth Roy Ruiz Sala Sato Schmid Schultz Silva Simon Singh Smit \
    Sousa Stone Suzuki Tanaka Torres Vega Vidal Vogel Wagner Walker Ward Weber White Winter Wolf \
    Wong Yilmaz Young Zhang Ziegler";

/// Words.
pub(super) const WORDS: &str = "\
    acorn amber anchor apple arch arrow aspen autumn bamboo barley basil beacon birch bloom \
    bluff brass breeze brick bridge bronze brook cabin candle canyon cedar chalk cherry cliff \
    clover cobalt copper coral cotton creek crystal cypress dawn delta dune echo elm ember fern \
    field finch fjord flint forest fossil garden ginger glacier grain granite grove harbor \
    harvest hazel heath heron hill honey indigo iris island ivory ivy jade jasper juniper lagoon \
    lake lantern laurel lavender leaf lemon lilac linen lotus lunar maple marble marsh meadow \
    mint mist moss mulberry nectar night north oak ocean olive onyx opal orchard orchid otter \
    pebble pepper petal pine plum poplar prairie quartz quill rain reed ridge river robin rose \
    ruby saffron sage sand shell sierra silver slate snow solar spring spruce stone storm summer \
    thistle thyme timber topaz tulip umber valley velvet violet walnut wave willow winter wren \
    zephyr";
