package cn.tonggui.meeting;

import cn.tonggui.meeting.BriefMapper.Brief;
import cn.tonggui.meeting.BriefMapper.Factor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that is kept of one meeting, a statement for each kind. */
@Component
class ScreenRows {

    private final PageMapper pages;
    private final ItemMapper items;
    private final TalkMapper talk;
    private final ActionMapper actions;
    private final BriefMapper briefs;

    ScreenRows(PageMapper pages, ItemMapper items, TalkMapper talk, ActionMapper actions, BriefMapper briefs) {
        this.pages = pages;
        this.items = items;
        this.talk = talk;
        this.actions = actions;
        this.briefs = briefs;
    }

    record Kept(
            PageMapper.Sheet sheet,
            List<Item> items,
            List<TalkMapper.Material> materials,
            List<TalkMapper.Way> options,
            List<TalkMapper.Opinion> opinions,
            List<TalkMapper.Recused> recused,
            List<TalkMapper.Vote> votes,
            List<ActionMapper.Measure> measures,
            List<ActionMapper.Previous> previous,
            @Nullable Brief brief,
            List<Factor> factors,
            List<PageMapper.Addition> additions) {

        Stream<String> people() {
            return Stream.of(
                            items.stream().map(Item::presenter),
                            measures.stream().flatMap(one -> Stream.of(one.owner(), one.checker())),
                            previous.stream().map(ActionMapper.Previous::owner),
                            additions.stream().map(PageMapper.Addition::addedBy))
                    .flatMap(all -> all);
        }
    }

    Kept of(String meeting) {
        return new Kept(
                pages.sheet(meeting).orElseThrow(),
                items.of(meeting),
                talk.materials(meeting),
                talk.options(meeting),
                talk.opinions(meeting),
                talk.recused(meeting),
                talk.votes(meeting),
                actions.measures(meeting),
                actions.previous(meeting),
                briefs.brief(meeting),
                briefs.factors(meeting),
                pages.additions(meeting));
    }
}
