package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Register.Column;
import cn.tonggui.workflow.RegisterMapper.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables of registers: ids first, then their rows. */
@Component
class RegisterReading {

    /** Up to this many readable cases it is shorter to begin with them; measured on both databases. */
    private static final int FEW = 10_000;

    private final RegisterMapper mapper;
    private final RegisterWords words;

    RegisterReading(RegisterMapper mapper, RegisterWords words) {
        this.mapper = mapper;
        this.words = words;
    }

    List<Register.Summary> summaries(List<ProcessFiles> all, Viewer viewer) {
        Map<String, Integer> counts = counts(all, null, viewer);
        return all.stream()
                .filter(files -> counts.getOrDefault(files.process(), 0) > 0)
                .map(files -> new Register.Summary(
                        files.process(),
                        files.ledger().title(),
                        files.ledger().category(),
                        files.ledger().about(),
                        Math.min(counts.get(files.process()), Registers.MOST_COUNTED)))
                .toList();
    }

    List<SourceClause> clauses(List<ProcessFiles> all, Viewer viewer) {
        List<ProcessFiles> told =
                all.stream().filter(files -> files.ledger().mechanism() != null).toList();
        Map<String, Integer> running = counts(told, CaseState.OPEN, viewer);
        return told.stream()
                .map(files -> clause(files, running.getOrDefault(files.process(), 0), viewer))
                .sorted(Comparator.comparing(SourceClause::no))
                .toList();
    }

    private static SourceClause clause(ProcessFiles files, int running, Viewer viewer) {
        Ledger ledger = files.ledger();
        String number = ledger.mechanism();
        return new SourceClause(
                Integer.parseInt(number.substring(number.indexOf('.') + 1)),
                ledger.seed(),
                files.process(),
                ledger.title(),
                ledger.about(),
                ledger.startableBy(viewer),
                Math.min(running, Registers.MOST_COUNTED));
    }

    /** @param state null for every state */
    private Map<String, Integer> counts(List<ProcessFiles> all, @Nullable CaseState state, Viewer viewer) {
        List<String> processes = all.stream().map(ProcessFiles::process).toList();
        return mapper.counts(viewer.readerKeys(), few(viewer), processes, state, Registers.MOST_COUNTED).stream()
                .collect(Collectors.toMap(RegisterMapper.Count::process, RegisterMapper.Count::cases));
    }

    List<RegisterRow> page(Register register, RegisterQuery query, Viewer viewer) {
        if (query.offset() < 0 || query.offset() > Registers.DEEPEST) {
            throw new IllegalArgumentException("offset is " + query.offset() + ", expected 0 to " + Registers.DEEPEST);
        }
        return rows(register, ids(register, query, viewer, query.size() + 1), viewer);
    }

    List<RegisterRow> rows(Register register, List<String> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, RegisterMapper.Line> lines = mapper.lines(ids, viewer.readerKeys()).stream()
                .collect(Collectors.toMap(RegisterMapper.Line::id, Function.identity()));
        List<String> fields = register.columns().stream()
                .filter(column -> column.kind().ofField())
                .map(Column::name)
                .toList();
        List<RegisterMapper.Value> values =
                lines.isEmpty() || fields.isEmpty() ? List.of() : mapper.values(List.copyOf(lines.keySet()), fields);
        return words.rows(
                register, ids.stream().map(lines::get).filter(Objects::nonNull).toList(), values);
    }

    List<String> ids(Register register, RegisterQuery query, Viewer viewer, int limit) {
        return mapper.ids(ask(register, query, viewer, limit));
    }

    int count(Register register, RegisterQuery query, Viewer viewer, int limit) {
        return mapper.count(ask(register, query, viewer, limit));
    }

    private RegisterMapper.Ask ask(Register register, RegisterQuery query, Viewer viewer, int limit) {
        for (RegisterQuery.Narrowing narrowing : query.narrowings()) {
            column(register, narrowing.field(), true);
        }
        Column sort = column(register, query.sort(), false);
        return new RegisterMapper.Ask(
                viewer.readerKeys(),
                few(viewer),
                query,
                order(sort),
                query.mine() ? viewer.id().value() : null,
                query.to() == null ? null : query.to().plusDays(1),
                limit);
    }

    private boolean few(Viewer viewer) {
        return mapper.reach(viewer.readerKeys(), FEW + 1) <= FEW;
    }

    private static Column column(Register register, String name, boolean ofField) {
        return register.find(name)
                .filter(column -> ofField ? column.kind().ofField() : column.sortable())
                .orElseThrow(() -> new IllegalArgumentException(
                        "register " + register.process() + " cannot be asked by column " + name));
    }

    private static Order order(Column column) {
        return switch (column.kind()) {
            case CASE_NUMBER -> Order.NUMBER;
            case STATE -> Order.STATE;
            case UNIT_OF_CASE -> Order.UNIT;
            case OPENED -> Order.OPENED;
            case NUMBER -> Order.NUMBER_VALUE;
            case DAY -> Order.DAY_VALUE;
            case TEXT, CHOICE, CHOICES, PERSON, PEOPLE, UNIT -> Order.TEXT_VALUE;
            case INITIATOR, STEP -> throw new IllegalArgumentException(column.name() + " is not sorted by");
        };
    }
}
