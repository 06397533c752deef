package plugingenerator.gate.check;

import java.util.regex.Pattern;

/**
 * A name that only the public DNS can answer: no address, no port, no name of a private, loopback,
 * link-local or metadata service, and none of the services that map names to any address.
 */
final class PublicHost {

    private static final Pattern NAME =
            Pattern.compile("(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern CLOSED =
            Pattern.compile(
                    ".*\\.(local|localhost|localdomain|internal|intranet|lan|home|corp|private|test"
                            + "|example|invalid|onion|arpa|nip\\.io|sslip\\.io|xip\\.io|traefik\\.me"
                            + "|localtest\\.me|lvh\\.me|vcap\\.me)");

    private PublicHost() {}

    static boolean is(String host) {
        return NAME.matcher(host).matches() && !CLOSED.matcher("." + host).matches();
    }
}
