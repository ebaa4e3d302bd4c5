package cn.tonggui.audit.verify;

/** One thing that is not as it was signed, and where. */
record Finding(Damage damage, Said place) {

    static Finding of(Damage damage, String place, Object... facts) {
        return new Finding(damage, Said.of(place, facts));
    }
}
