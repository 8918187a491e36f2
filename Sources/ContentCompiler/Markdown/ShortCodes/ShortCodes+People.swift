extension ShortCodes {
    /// Faces, gestures and people: each emoji with its names, `;` after the last.
    static let people: StaticString = """
        💯 100;👽 alien;💢 anger;😠 angry;😧 anguished;😲 astonished;🖤 black_heart;💙 blue_heart;😊 blush;\
        💥 boom collision;💔 broken_heart;🤎 brown_heart;🤡 clown_face;🥶 cold_face;😰 cold_sweat;😖 confounded;\
        😕 confused;🤠 cowboy_hat_face;😢 cry;😿 crying_cat_face;💘 cupid;🤬 cursing_face;💨 dash;😞 disappointed;\
        😥 disappointed_relieved;🥸 disguised_face;💫 dizzy;😵 dizzy_face;🫥 dotted_line_face;🤤 drooling_face;\
        🤯 exploding_head;😑 expressionless;👁️‍🗨️ eye_speech_bubble;😮‍💨 face_exhaling;🥹 face_holding_back_tears;\
        😶‍🌫️ face_in_clouds;🫤 face_with_diagonal_mouth;🤕 face_with_head_bandage;\
        🫢 face_with_open_eyes_and_hand_over_mouth;🫣 face_with_peeking_eye;😵‍💫 face_with_spiral_eyes;\
        🤒 face_with_thermometer;😨 fearful;😳 flushed;😦 frowning;☹️ frowning_face;👻 ghost;💝 gift_heart;\
        💚 green_heart;🩶 grey_heart;😬 grimacing;😁 grin;😀 grinning;🤭 hand_over_mouth;💩 hankey poop shit;\
        🙉 hear_no_evil;❤️ heart;💟 heart_decoration;😍 heart_eyes;😻 heart_eyes_cat;❤️‍🔥 heart_on_fire;\
        💓 heartbeat;💗 heartpulse;❣️ heavy_heart_exclamation;🕳️ hole;🥵 hot_face;🤗 hugs;😯 hushed;👿 imp;\
        😇 innocent;👺 japanese_goblin;👹 japanese_ogre;😂 joy;😹 joy_cat;💋 kiss;😗 kissing;😽 kissing_cat;\
        😚 kissing_closed_eyes;😘 kissing_heart;😙 kissing_smiling_eyes;😆 laughing satisfied;\
        🗨️ left_speech_bubble;🩵 light_blue_heart;💌 love_letter;🤥 lying_face;😷 mask;🫠 melting_face;\
        ❤️‍🩹 mending_heart;🤑 money_mouth_face;🧐 monocle_face;🤢 nauseated_face;🤓 nerd_face;😐 neutral_face;\
        😶 no_mouth;😮 open_mouth;🧡 orange_heart;🥳 partying_face;😔 pensive;😣 persevere;🩷 pink_heart;\
        🥺 pleading_face;😾 pouting_cat;💜 purple_heart;😡 pout rage;🤨 raised_eyebrow;☺️ relaxed;😌 relieved;\
        💞 revolving_hearts;🗯️ right_anger_bubble;🤖 robot;🤣 rofl;🙄 roll_eyes;🫡 saluting_face;😱 scream;\
        🙀 scream_cat;🙈 see_no_evil;🫨 shaking_face;🤫 shushing_face;💀 skull;☠️ skull_and_crossbones;😴 sleeping;\
        😪 sleepy;🙁 slightly_frowning_face;🙂 slightly_smiling_face;😄 smile;😸 smile_cat;😃 smiley;😺 smiley_cat;\
        🥲 smiling_face_with_tear;🥰 smiling_face_with_three_hearts;😈 smiling_imp;😏 smirk;😼 smirk_cat;\
        🤧 sneezing_face;😭 sob;👾 space_invader;💖 sparkling_heart;🙊 speak_no_evil;💬 speech_balloon;\
        🤩 star_struck;😛 stuck_out_tongue;😝 stuck_out_tongue_closed_eyes;😜 stuck_out_tongue_winking_eye;\
        😎 sunglasses;😓 sweat;💦 sweat_drops;😅 sweat_smile;🤔 thinking;💭 thought_balloon;😫 tired_face;😤 triumph;\
        💕 two_hearts;😒 unamused;🙃 upside_down_face;🤮 vomiting_face;😩 weary;🤍 white_heart;😉 wink;🥴 woozy_face;\
        😟 worried;🥱 yawning_face;💛 yellow_heart;😋 yum;🤪 zany_face;🤐 zipper_mouth_face;💤 zzz;👍 +1 thumbsup;\
        👎 -1 thumbsdown;🧑 adult;🫀 anatomical_heart;👼 angel;🧑‍🎨 artist;🧑‍🚀 astronaut;👶 baby;👨‍🦲 bald_man;\
        👩‍🦲 bald_woman;🛀 bath;🧔 bearded_person;🚴 bicyclist;🚴‍♂️ biking_man;🚴‍♀️ biking_woman;🫦 biting_lip;\
        👱‍♂️ blond_haired_man;👱 blond_haired_person;👱‍♀️ blond_haired_woman blonde_woman;🦴 bone;\
        ⛹️‍♂️ basketball_man bouncing_ball_man;⛹️ bouncing_ball_person;\
        ⛹️‍♀️ basketball_woman bouncing_ball_woman;🙇 bow;🙇‍♂️ bowing_man;🙇‍♀️ bowing_woman;👦 boy;🧠 brain;\
        🤱 breast_feeding;🕴️ business_suit_levitating;👤 bust_in_silhouette;👥 busts_in_silhouette;\
        🤙 call_me_hand;🤸 cartwheeling;🧒 child;👏 clap;🧗 climbing;🧗‍♂️ climbing_man;🧗‍♀️ climbing_woman;\
        👷 construction_worker;👷‍♂️ construction_worker_man;👷‍♀️ construction_worker_woman;🧑‍🍳 cook;👫 couple;\
        💑 couple_with_heart;👨‍❤️‍👨 couple_with_heart_man_man;👩‍❤️‍👨 couple_with_heart_woman_man;\
        👩‍❤️‍👩 couple_with_heart_woman_woman;💏 couplekiss;👨‍❤️‍💋‍👨 couplekiss_man_man;\
        👩‍❤️‍💋‍👨 couplekiss_man_woman;👩‍❤️‍💋‍👩 couplekiss_woman_woman;🤞 crossed_fingers;👨‍🦱 curly_haired_man;\
        👩‍🦱 curly_haired_woman;👯 dancers;👯‍♂️ dancing_men;👯‍♀️ dancing_women;🧏‍♂️ deaf_man;🧏 deaf_person;\
        🧏‍♀️ deaf_woman;🕵️ detective;👂 ear;🦻 ear_with_hearing_aid;🧝 elf;🧝‍♂️ elf_man;🧝‍♀️ elf_woman;👁️ eye;\
        👀 eyes;🤦 facepalm;🧑‍🏭 factory_worker;🧚 fairy;🧚‍♂️ fairy_man;🧚‍♀️ fairy_woman;👪 family;\
        👨‍👦 family_man_boy;👨‍👦‍👦 family_man_boy_boy;👨‍👧 family_man_girl;👨‍👧‍👦 family_man_girl_boy;\
        👨‍👧‍👧 family_man_girl_girl;👨‍👨‍👦 family_man_man_boy;👨‍👨‍👦‍👦 family_man_man_boy_boy;\
        👨‍👨‍👧 family_man_man_girl;👨‍👨‍👧‍👦 family_man_man_girl_boy;👨‍👨‍👧‍👧 family_man_man_girl_girl;\
        👨‍👩‍👦 family_man_woman_boy;👨‍👩‍👦‍👦 family_man_woman_boy_boy;👨‍👩‍👧 family_man_woman_girl;\
        👨‍👩‍👧‍👦 family_man_woman_girl_boy;👨‍👩‍👧‍👧 family_man_woman_girl_girl;👩‍👦 family_woman_boy;\
        👩‍👦‍👦 family_woman_boy_boy;👩‍👧 family_woman_girl;👩‍👧‍👦 family_woman_girl_boy;\
        👩‍👧‍👧 family_woman_girl_girl;👩‍👩‍👦 family_woman_woman_boy;👩‍👩‍👦‍👦 family_woman_woman_boy_boy;\
        👩‍👩‍👧 family_woman_woman_girl;👩‍👩‍👧‍👦 family_woman_woman_girl_boy;\
        👩‍👩‍👧‍👧 family_woman_woman_girl_girl;🧑‍🌾 farmer;🕵️‍♀️ female_detective;🧑‍🚒 firefighter;🤛 fist_left;\
        👊 facepunch fist_oncoming punch;✊ fist fist_raised;🤜 fist_right;🦶 foot;👣 footprints;🙍‍♂️ frowning_man;\
        🙍 frowning_person;🙍‍♀️ frowning_woman;🧞 genie;🧞‍♂️ genie_man;🧞‍♀️ genie_woman;👧 girl;🏌️ golfing;\
        🏌️‍♂️ golfing_man;🏌️‍♀️ golfing_woman;💂 guard;💂‍♂️ guardsman;💂‍♀️ guardswoman;💇 haircut;\
        💇‍♂️ haircut_man;💇‍♀️ haircut_woman;✋ hand raised_hand;🫰 hand_with_index_finger_and_thumb_crossed;\
        🤾 handball_person;🤝 handshake;🧑‍⚕️ health_worker;🫶 heart_hands;🏇 horse_racing;\
        🫵 index_pointing_at_the_viewer;🧑‍⚖️ judge;🤹 juggling_person;🧎‍♂️ kneeling_man;🧎 kneeling_person;\
        🧎‍♀️ kneeling_woman;🫲 leftwards_hand;🫷 leftwards_pushing_hand;🦵 leg;👄 lips;🧘 lotus_position;\
        🧘‍♂️ lotus_position_man;🧘‍♀️ lotus_position_woman;🤟 love_you_gesture;🫁 lungs;🧙 mage;🧙‍♂️ mage_man;\
        🧙‍♀️ mage_woman;🕵️‍♂️ male_detective;👨 man;👨‍🎨 man_artist;👨‍🚀 man_astronaut;🧔‍♂️ man_beard;\
        🤸‍♂️ man_cartwheeling;👨‍🍳 man_cook;🕺 man_dancing;🤦‍♂️ man_facepalming;👨‍🏭 man_factory_worker;\
        👨‍🌾 man_farmer;👨‍🍼 man_feeding_baby;👨‍🚒 man_firefighter;👨‍⚕️ man_health_worker;\
        👨‍🦽 man_in_manual_wheelchair;👨‍🦼 man_in_motorized_wheelchair;🤵‍♂️ man_in_tuxedo;👨‍⚖️ man_judge;\
        🤹‍♂️ man_juggling;👨‍🔧 man_mechanic;👨‍💼 man_office_worker;👨‍✈️ man_pilot;🤾‍♂️ man_playing_handball;\
        🤽‍♂️ man_playing_water_polo;👨‍🔬 man_scientist;🤷‍♂️ man_shrugging;👨‍🎤 man_singer;👨‍🎓 man_student;\
        👨‍🏫 man_teacher;👨‍💻 man_technologist;👲 man_with_gua_pi_mao;👨‍🦯 man_with_probing_cane;\
        👳‍♂️ man_with_turban;👰‍♂️ man_with_veil;💆 massage;💆‍♂️ massage_man;💆‍♀️ massage_woman;🧑‍🔧 mechanic;\
        🦾 mechanical_arm;🦿 mechanical_leg;🤼‍♂️ men_wrestling;🧜‍♀️ mermaid;🧜‍♂️ merman;🧜 merperson;🤘 metal;\
        🖕 fu middle_finger;🚵 mountain_bicyclist;🚵‍♂️ mountain_biking_man;🚵‍♀️ mountain_biking_woman;\
        🤶 mrs_claus;💪 muscle;🧑‍🎄 mx_claus;💅 nail_care;🥷 ninja;🙅 no_good;🙅‍♂️ ng_man no_good_man;\
        🙅‍♀️ ng_woman no_good_woman;👃 nose;🧑‍💼 office_worker;👌 ok_hand;🙆‍♂️ ok_man;🙆 ok_person;🙆‍♀️ ok_woman;\
        🧓 older_adult;👴 older_man;👵 older_woman;👐 open_hands;🫳 palm_down_hand;🫴 palm_up_hand;\
        🤲 palms_up_together;🧑‍🤝‍🧑 people_holding_hands;🫂 people_hugging;🧑‍🦲 person_bald;🧑‍🦱 person_curly_hair;\
        🧑‍🍼 person_feeding_baby;🤺 person_fencing;🧑‍🦽 person_in_manual_wheelchair;\
        🧑‍🦼 person_in_motorized_wheelchair;🤵 person_in_tuxedo;🧑‍🦰 person_red_hair;🧑‍🦳 person_white_hair;\
        🫅 person_with_crown;🧑‍🦯 person_with_probing_cane;👳 person_with_turban;👰 person_with_veil;🧑‍✈️ pilot;\
        🤌 pinched_fingers;🤏 pinching_hand;👇 point_down;👈 point_left;👉 point_right;☝️ point_up;👆 point_up_2;\
        👮 cop police_officer;👮‍♂️ policeman;👮‍♀️ policewoman;🙎 pouting_face;🙎‍♂️ pouting_man;\
        🙎‍♀️ pouting_woman;🙏 pray;🫃 pregnant_man;🫄 pregnant_person;🤰 pregnant_woman;🤴 prince;👸 princess;\
        🤚 raised_back_of_hand;🖐️ raised_hand_with_fingers_splayed;🙌 raised_hands;🙋 raising_hand;\
        🙋‍♂️ raising_hand_man;🙋‍♀️ raising_hand_woman;👨‍🦰 red_haired_man;👩‍🦰 red_haired_woman;\
        🫱 rightwards_hand;🫸 rightwards_pushing_hand;🚣 rowboat;🚣‍♂️ rowing_man;🚣‍♀️ rowing_woman;\
        🏃 runner running;🏃‍♂️ running_man;🏃‍♀️ running_woman;🎅 santa;🧖‍♂️ sauna_man;🧖 sauna_person;\
        🧖‍♀️ sauna_woman;🧑‍🔬 scientist;🤳 selfie;🤷 shrug;🧑‍🎤 singer;⛷️ skier;🛌 sleeping_bed;🏂 snowboarder;\
        🗣️ speaking_head;🧍‍♂️ standing_man;🧍 standing_person;🧍‍♀️ standing_woman;🧑‍🎓 student;🦸 superhero;\
        🦸‍♂️ superhero_man;🦸‍♀️ superhero_woman;🦹 supervillain;🦹‍♂️ supervillain_man;🦹‍♀️ supervillain_woman;\
        🏄 surfer;🏄‍♂️ surfing_man;🏄‍♀️ surfing_woman;🏊 swimmer;🏊‍♂️ swimming_man;🏊‍♀️ swimming_woman;\
        🧑‍🏫 teacher;🧑‍💻 technologist;💁‍♂️ sassy_man tipping_hand_man;\
        💁 information_desk_person tipping_hand_person;💁‍♀️ sassy_woman tipping_hand_woman;👅 tongue;🦷 tooth;\
        🧌 troll;👬 two_men_holding_hands;👭 two_women_holding_hands;✌️ v;🧛 vampire;🧛‍♂️ vampire_man;\
        🧛‍♀️ vampire_woman;🖖 vulcan_salute;🚶 walking;🚶‍♂️ walking_man;🚶‍♀️ walking_woman;🤽 water_polo;👋 wave;\
        🏋️ weight_lifting;🏋️‍♂️ weight_lifting_man;🏋️‍♀️ weight_lifting_woman;👨‍🦳 white_haired_man;\
        👩‍🦳 white_haired_woman;👩 woman;👩‍🎨 woman_artist;👩‍🚀 woman_astronaut;🧔‍♀️ woman_beard;\
        🤸‍♀️ woman_cartwheeling;👩‍🍳 woman_cook;💃 dancer woman_dancing;🤦‍♀️ woman_facepalming;\
        👩‍🏭 woman_factory_worker;👩‍🌾 woman_farmer;👩‍🍼 woman_feeding_baby;👩‍🚒 woman_firefighter;\
        👩‍⚕️ woman_health_worker;👩‍🦽 woman_in_manual_wheelchair;👩‍🦼 woman_in_motorized_wheelchair;\
        🤵‍♀️ woman_in_tuxedo;👩‍⚖️ woman_judge;🤹‍♀️ woman_juggling;👩‍🔧 woman_mechanic;👩‍💼 woman_office_worker;\
        👩‍✈️ woman_pilot;🤾‍♀️ woman_playing_handball;🤽‍♀️ woman_playing_water_polo;👩‍🔬 woman_scientist;\
        🤷‍♀️ woman_shrugging;👩‍🎤 woman_singer;👩‍🎓 woman_student;👩‍🏫 woman_teacher;👩‍💻 woman_technologist;\
        🧕 woman_with_headscarf;👩‍🦯 woman_with_probing_cane;👳‍♀️ woman_with_turban;\
        👰‍♀️ bride_with_veil woman_with_veil;🤼‍♀️ women_wrestling;🤼 wrestling;✍️ writing_hand;🧟 zombie;\
        🧟‍♂️ zombie_man;🧟‍♀️ zombie_woman;
        """
}
