package cn.tonggui.kernel;

/** What was asked for is done and kept, but what proves it is not signed yet. To ask for it again would do it twice. */
public final class Unconfirmed extends RuntimeException {

    public Unconfirmed(String why) {
        super(why);
    }
}
