/** The port to language models, one file a provider. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package plugingenerator.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
