package cn.tonggui.meeting;

import cn.tonggui.live.Live;
import cn.tonggui.qr.QrPicture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in on the wall: the code to be scanned, and who has.
 *
 * @param code picture of the address that phones open; null while nobody can sign in
 * @param address the same in letters, without the code in it
 * @param task where the viewer hands in the sign-in; null for somebody else's
 */
record RollScreen(
        String caseId,
        String unit,
        String subject,
        LocalDate day,
        String time,
        String place,
        Phase phase,
        @Nullable QrPicture code,
        String address,
        @Nullable String task,
        List<Comer> comers)
        implements Live {

    RollScreen {
        comers = List.copyOf(comers);
    }

    enum Phase {
        EARLY,
        OPEN,
        OVER
    }

    /** @param kind member, attending, observer, recorder @param answer beforehand: yes, no, empty @param at null for not yet */
    record Comer(
            String name,
            String kind,
            String answer,
            @Nullable LocalDateTime at) {}

    @Override
    public boolean over() {
        return phase == Phase.OVER;
    }

    public List<Comer> due() {
        return comers.stream()
                .filter(one -> one.kind.equals("member") || one.kind.equals("attending"))
                .toList();
    }

    public List<Comer> others() {
        return comers.stream().filter(one -> !due().contains(one)).toList();
    }

    public long here() {
        return due().stream().filter(one -> one.at != null).count();
    }
}
