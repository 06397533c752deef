/**
 * Who belongs to the platform: drafts, plugins, their tokens, heartbeats and events; in memory
 * only.
 */
@NullMarked
package referencecore.registry;

import org.jspecify.annotations.NullMarked;
