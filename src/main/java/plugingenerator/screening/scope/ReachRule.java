package plugingenerator.screening.scope;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;

/** S1: no scope over everybody's data, no host of the inner network, no host of all hosts. */
public final class ReachRule implements Rule {

    private static final Pattern BROAD =
            Pattern.compile(
                    "\\*|.*:\\*|.*(?:admin|read_all|write_all|:all|:raw|root|sudo|shell|exec|:grant|superuser).*");
    private static final Pattern INNER =
            Pattern.compile(
                    "(?:[a-z]+://)?(?:localhost|.*\\.localhost|.*\\.internal|.*\\.local|metadata\\..*|127\\..*|10\\..*"
                            + "|192\\.168\\..*|169\\.254\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|0\\.0\\.0\\.0.*|\\[?::1\\]?.*|\\[?f[cd].*:.*)");

    @Override
    public Ruling judge(Brief brief) {
        List<String> scopes = brief.constraints().texts("scopes");
        if (scopes.stream().anyMatch(scope -> BROAD.matcher(lower(scope)).matches())) {
            return Ruling.object(
                    RefusalCode.PRIVILEGE_CHANGE_FORBIDDEN,
                    brief.language()
                            .choose(
                                    "В scopes названы права на чужие данные или на всю систему.",
                                    "The scopes ask for rights over other people's data or the"
                                            + " whole system."),
                    brief.language()
                            .choose(
                                    "Подойдут права только на своё: storage:own, storage:dialog,"
                                            + " llm:generate.",
                                    "Rights over its own things work: storage:own, storage:dialog,"
                                            + " llm:generate."));
        }
        List<String> hosts = brief.constraints().texts("allowed_hosts");
        if (hosts.stream().anyMatch(host -> INNER.matcher(lower(host)).matches())) {
            return Ruling.object(
                    RefusalCode.DATA_ACCESS_FORBIDDEN,
                    brief.language()
                            .choose(
                                    "В allowed_hosts есть адрес внутренней сети.",
                                    "The allowed_hosts name an address of the inner network."),
                    brief.language()
                            .choose(
                                    "Назовите открытый адрес сервиса, например api.open-meteo.com.",
                                    "Name a service's public address, such as"
                                            + " api.open-meteo.com."));
        }
        return hosts.stream().anyMatch(host -> host.strip().matches("\\*|.*://\\*.*|\\*\\.[a-z]*"))
                ? everyHost(brief)
                : Ruling.FINE;
    }

    private static Ruling everyHost(Brief brief) {
        return Ruling.object(
                RefusalCode.INVALID_CONSTRAINTS,
                brief.language()
                        .choose(
                                "В allowed_hosts указаны все адреса сразу.",
                                "The allowed_hosts name every address at once."),
                brief.language()
                        .choose(
                                "Перечислите адреса, которые нужны плагину.",
                                "List the addresses that the plugin needs."));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
