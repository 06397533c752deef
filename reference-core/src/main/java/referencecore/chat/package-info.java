/** From a user's message to a plugin's answer. */
@NullMarked
package referencecore.chat;

import org.jspecify.annotations.NullMarked;
