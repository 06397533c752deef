/**
 * What a well-formed blueprint must also mean: one small class per subject, flaws named by path.
 */
@NullMarked
package plugingenerator.blueprint.rules;

import org.jspecify.annotations.NullMarked;
