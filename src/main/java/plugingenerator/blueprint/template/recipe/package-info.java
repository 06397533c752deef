/** Recipes: what a folder under {@code archetypes} holds, read once and checked. */
@NullMarked
package plugingenerator.blueprint.template.recipe;

import org.jspecify.annotations.NullMarked;
