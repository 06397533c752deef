package plugingenerator.blueprint.template.recipe;

import java.util.List;
import plugingenerator.blueprint.template.wish.Wish;

/**
 * Takes a wish that has a term of every group and none of the excluded ones. The score says how
 * sure that is: 10 a group unless the recipe says otherwise.
 */
record MatchRule(List<List<String>> all, List<String> not, int score) {

    MatchRule {
        all = all.stream().map(List::copyOf).toList();
        not = List.copyOf(not);
    }

    /** 0 where the rule does not take the wish. */
    int judge(Wish wish) {
        boolean takes =
                all.stream().allMatch(group -> group.stream().anyMatch(wish::has))
                        && not.stream().noneMatch(wish::has);
        return takes ? score : 0;
    }
}
