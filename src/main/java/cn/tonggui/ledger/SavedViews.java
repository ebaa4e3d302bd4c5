package cn.tonggui.ledger;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Views that one person saved of one register, shared with nobody. A name saved again is replaced. */
@Component
class SavedViews {

    static final int MOST = 20;
    static final int LONGEST_NAME = 40;

    private final ViewMapper mapper;
    private final Clock clock;

    SavedViews(ViewMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ViewMapper.Row> of(String process, Viewer viewer) {
        return mapper.of(viewer.id().value(), process);
    }

    /**
     * @return id of the view
     * @throws RuleBroken {@code view-name}: none, or too long; {@code view-many}: there are {@link #MOST} already;
     *     {@code view-twice}: two windows saved that name at once
     */
    @Transactional
    String save(Asked asked, String name, Viewer viewer) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new RuleBroken("view-name", LONGEST_NAME);
        }
        String owner = viewer.id().value();
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.replace(owner, asked.process(), stripped, asked.kept(), now) == 0) {
            if (of(asked.process(), viewer).size() >= MOST) {
                throw new RuleBroken("view-many", MOST);
            }
            try {
                mapper.insert(
                        owner,
                        asked.process(),
                        new ViewMapper.Row(PublicId.next(), stripped, asked.kept(), false),
                        now);
            } catch (DuplicateKeyException raced) {
                throw new RuleBroken("view-twice", stripped);
            }
        }
        return of(asked.process(), viewer).stream()
                .filter(view -> view.name().equals(stripped))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** @throws NotFound no such view of this person */
    @Transactional
    void delete(String process, String id, Viewer viewer) {
        if (mapper.delete(viewer.id().value(), process, id) == 0) {
            throw new NotFound("view");
        }
    }

    /** What the register opens with from now on; when it is that already, the register opens with everything again. */
    @Transactional
    void toggleStandard(String process, String id, Viewer viewer) {
        ViewMapper.Row view = of(process, viewer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("view"));
        mapper.standard(viewer.id().value(), process, view.standard() ? "" : id);
    }
}
