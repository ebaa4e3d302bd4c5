package cn.tonggui.demo;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.Notices;
import cn.tonggui.web.HeadLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/**
 * A year of everyday work, so that registers and charts look real: told behind the pages once the first of them is served, each
 * case on its days, while everybody else is in the present. What was told before a stop is not told again.
 */
@Component
@Profile("demo")
class DemoYear implements HeadLine {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);

    /** More than anybody has. */
    private static final int UNREAD = 1_000;

    private final DemoDeeds deeds;
    private final DemoText text;
    private final DemoClock clock;
    private final DemoYearMapper told;
    private final Notices notices;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicInteger left = new AtomicInteger();

    DemoYear(DemoDeeds deeds, DemoText text, DemoClock clock, DemoYearMapper told, Notices notices) {
        this.deeds = deeds;
        this.text = text;
        this.clock = clock;
        this.told = told;
        this.notices = notices;
    }

    @Override
    public Optional<Line> line() {
        int more = left.get();
        return more == 0 ? Optional.empty() : Optional.of(new Line("demo.year", more));
    }

    @EventListener
    void pageServed(ServletRequestHandledEvent any) {
        if (begun.compareAndSet(false, true)) {
            Thread behind = new Thread(this::tell, "demo-year");
            behind.setDaemon(true);
            behind.start();
        }
    }

    /** All that is missing, in the order of the days. */
    void tell() {
        Set<String> known = new HashSet<>(told.names());
        List<DemoSeries.One> missing = DemoHistory.read("/demo/year.yaml", DemoSeries[].class).stream()
                .flatMap(DemoSeries::cases)
                .filter(one -> !known.contains(one.name()))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
        left.set(missing.size());
        Set<String> cases = new HashSet<>();
        for (DemoSeries.One one : missing) {
            try {
                cases.add(tell(one));
            } catch (RuntimeException failed) {
                LOG.warn("the demo's year goes on without {}: {}", one.name(), failed.toString());
            }
            told.told(one.name());
            left.decrementAndGet();
        }
        LOG.info("the demo's year is told: {} cases", missing.size());
        missing.stream()
                .map(DemoSeries.One::day)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> text.everybody().map(deeds::viewer).forEach(viewer -> read(viewer, last, cases)));
    }

    /** What people were told then, they have read long since; so too what the present found late of cases half told. */
    private void read(Viewer viewer, LocalDate until, Set<String> cases) {
        clock.aside(until, () -> notices.readAll(viewer));
        notices.page(viewer, false, null, UNREAD).notices().stream()
                .filter(notice -> cases.contains(notice.caseId()))
                .forEach(notice -> notices.open(notice.id(), viewer));
    }

    /** @return the case's id */
    private String tell(DemoSeries.One one) {
        DemoSeries series = one.series();
        String opener = text.person(series.by(), one);
        String[] id = new String[1];
        clock.aside(
                one.day(),
                () -> id[0] = deeds.open(series.process(), one.place(), opener, text.of(series.start(), one)));
        for (DemoSeries.Deed deed : series.steps()) {
            String by = deed.by().equals("initiator") ? opener : text.person(deed.by(), one);
            LocalDate day = one.day().plusDays(deed.after());
            DemoDeeds.Step step =
                    new DemoDeeds.Step(day, deed.step(), by, deed.action(), null, text.of(deed.with(), one));
            clock.aside(day, () -> deeds.take(id[0], step));
        }
        return id[0];
    }
}
