/**
 * The author that needs no model: chooses a recipe from the resources under {@code archetypes} and
 * fills it with what the wish says.
 */
@NullMarked
package plugingenerator.blueprint.template;

import org.jspecify.annotations.NullMarked;
