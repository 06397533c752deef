/** This service as a plugin of the platform: its registration, heartbeat and events. */
@NullMarked
package plugingenerator.flow.member;

import org.jspecify.annotations.NullMarked;
