package plugingenerator.llm.budget;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many tokens, prompts and answers together, may be spent for a request, for a user in a day
 * and by the service in a day (UTC); 0 sets no limit.
 */
@ConfigurationProperties("llm.budget")
public record BudgetSettings(
        @DefaultValue("120000") long perRequest,
        @DefaultValue("1000000") long perUserDay,
        @DefaultValue("20000000") long perDay) {

    public BudgetSettings {
        if (perRequest < 0 || perUserDay < 0 || perDay < 0) {
            throw new IllegalArgumentException(
                    "LLM_TOKENS_PER_REQUEST, LLM_TOKENS_PER_USER_DAY and LLM_TOKENS_PER_DAY must not be negative");
        }
    }
}
