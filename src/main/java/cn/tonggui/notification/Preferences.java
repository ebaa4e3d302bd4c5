package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person wants to be told. Who never said anything gets all in the application and no mail. */
@Component
class Preferences {

    private final PreferenceMapper rows;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Preferences(PreferenceMapper rows, ApplicationEventPublisher facts, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Preference of(Viewer viewer) {
        String me = viewer.id().value();
        PreferenceMapper.Setting setting = rows.setting(me);
        if (setting == null) {
            return new Preference("", false, Map.of());
        }
        Map<NoticeKind, Way> ways = rows.choices(me).stream()
                .collect(Collectors.toMap(PreferenceMapper.Choice::kind, PreferenceMapper.Choice::way));
        return new Preference(setting.address(), setting.quiet(), ways);
    }

    @Transactional
    public void keep(Preference wanted, Viewer viewer) {
        String me = viewer.id().value();
        LocalDateTime now = LocalDateTime.now(clock);
        if (rows.update(me, wanted.address(), wanted.quiet(), now) == 0) {
            rows.insert(me, wanted.address(), wanted.quiet(), now);
        }
        rows.dropChoices(me);
        Map<NoticeKind, Way> mailed = new LinkedHashMap<>(wanted.ways());
        mailed.values().removeIf(way -> way == Way.NEVER);
        if (!mailed.isEmpty()) {
            rows.addChoices(me, mailed);
        }
        facts.publishEvent(new PreferenceChanged(viewer.actor(), wanted, now));
    }

    /** Those of the people who want no reminder before the day. */
    Set<PersonId> quiet(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return rows.quiet(people.stream().map(PersonId::value).toList()).stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
