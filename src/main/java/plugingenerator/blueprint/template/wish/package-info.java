/** What can be read from a wish without a model: its words, its permissions, its topic. */
@NullMarked
package plugingenerator.blueprint.template.wish;

import org.jspecify.annotations.NullMarked;
