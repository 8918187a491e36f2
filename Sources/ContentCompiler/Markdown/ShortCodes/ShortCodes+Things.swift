extension ShortCodes {
    /// Nature, food, places, objects and symbols: each emoji with its names, `;` after the last.
    static let things: StaticString = """
        🐜 ant;🐤 baby_chick;🦡 badger;🦇 bat;🐻 bear;🦫 beaver;🐝 bee honeybee;🪲 beetle;🐦 bird;🦬 bison;\
        🐦‍⬛ black_bird;🐈‍⬛ black_cat;🌼 blossom;🐡 blowfish;🐗 boar;💐 bouquet;🐛 bug;🦋 butterfly;🌵 cactus;🐫 camel;\
        🐈 cat2;🐱 cat;🌸 cherry_blossom;🐔 chicken;🐿️ chipmunk;🪳 cockroach;🪸 coral;🐄 cow2;🐮 cow;🦗 cricket;\
        🐊 crocodile;🌳 deciduous_tree;🦌 deer;🦤 dodo;🐕 dog2;🐶 dog;🐬 dolphin flipper;🫏 donkey;🕊️ dove;🐉 dragon;\
        🐲 dragon_face;🐪 dromedary_camel;🦆 duck;🦅 eagle;🌾 ear_of_rice;🐘 elephant;🪹 empty_nest;🌲 evergreen_tree;\
        🍂 fallen_leaf;🪶 feather;🐾 feet paw_prints;🐟 fish;🦩 flamingo;🪰 fly;🍀 four_leaf_clover;🦊 fox_face;\
        🐸 frog;🦒 giraffe;🐐 goat;🪿 goose;🦍 gorilla;🦮 guide_dog;🐹 hamster;🐥 hatched_chick;🐣 hatching_chick;\
        🦔 hedgehog;🌿 herb;🌺 hibiscus;🦛 hippopotamus;🐴 horse;🪻 hyacinth;🪼 jellyfish;🦘 kangaroo;🐨 koala;\
        🐞 lady_beetle;🍃 leaves;🐆 leopard;🦁 lion;🦎 lizard;🦙 llama;🪷 lotus;🦣 mammoth;🍁 maple_leaf;🦠 microbe;\
        🐒 monkey;🐵 monkey_face;🫎 moose;🦟 mosquito;🐁 mouse2;🐭 mouse;🍄 mushroom;🪺 nest_with_eggs;🐙 octopus;\
        🦧 orangutan;🦦 otter;🦉 owl;🐂 ox;🌴 palm_tree;🐼 panda_face;🦜 parrot;🦚 peacock;🐧 penguin;🐖 pig2;🐷 pig;\
        🐽 pig_nose;🐻‍❄️ polar_bear;🐩 poodle;🪴 potted_plant;🐇 rabbit2;🐰 rabbit;🦝 raccoon;🐎 racehorse;🐏 ram;\
        🐀 rat;🦏 rhinoceros;🐓 rooster;🌹 rose;🏵️ rosette;🦕 sauropod;🦂 scorpion;🦭 seal;🌱 seedling;\
        🐕‍🦺 service_dog;☘️ shamrock;🦈 shark;🐑 sheep;🐚 shell;🦨 skunk;🦥 sloth;🐌 snail;🐍 snake;🕷️ spider;\
        🕸️ spider_web;🌻 sunflower;🦢 swan;🦖 t-rex;🐅 tiger2;🐯 tiger;🐠 tropical_fish;🌷 tulip;🦃 turkey;🐢 turtle;\
        🦄 unicorn;🐃 water_buffalo;🐋 whale2;🐳 whale;💮 white_flower;🥀 wilted_flower;🪽 wing;🐺 wolf;🪱 worm;\
        🦓 zebra;🏺 amphora;🍎 apple;🥑 avocado;🍼 baby_bottle;🥓 bacon;🥯 bagel;🥖 baguette_bread;🍌 banana;🫘 beans;\
        🍺 beer;🍻 beers;🫑 bell_pepper;🍱 bento;🧃 beverage_box;🎂 birthday;🫐 blueberries;🥣 bowl_with_spoon;\
        🍞 bread;🥦 broccoli;🧋 bubble_tea;🌯 burrito;🧈 butter;🍰 cake;🍬 candy;🥫 canned_food;🥕 carrot;🍾 champagne;\
        🧀 cheese;🍒 cherries;🌰 chestnut;🍫 chocolate_bar;🥢 chopsticks;🥂 clinking_glasses;🍸 cocktail;🥥 coconut;\
        ☕ coffee;🍪 cookie;🌽 corn;🦀 crab;🥐 croissant;🥒 cucumber;🥤 cup_with_straw;🧁 cupcake;🍛 curry;🍮 custard;\
        🥩 cut_of_meat;🍡 dango;🍩 doughnut;🥟 dumpling;🥚 egg;🍆 eggplant;🧆 falafel;🍥 fish_cake;🫓 flatbread;\
        🫕 fondue;🍴 fork_and_knife;🥠 fortune_cookie;🍳 fried_egg;🍤 fried_shrimp;🍟 fries;🧄 garlic;🫚 ginger_root;\
        🍇 grapes;🍏 green_apple;🥗 green_salad;🍔 hamburger;🔪 hocho knife;🍯 honey_pot;🌶️ hot_pepper;🌭 hotdog;\
        🍨 ice_cream;🧊 ice_cube;🍦 icecream;🫙 jar;🥝 kiwi_fruit;🥬 leafy_green;🍋 lemon;🦞 lobster;🍭 lollipop;\
        🥭 mango;🧉 mate;🍖 meat_on_bone;🍈 melon;🥛 milk_glass;🥮 moon_cake;🍢 oden;🫒 olive;🧅 onion;🦪 oyster;\
        🥞 pancakes;🫛 pea_pod;🍑 peach;🥜 peanuts;🍐 pear;🥧 pie;🍍 pineapple;🍕 pizza;🍽️ plate_with_cutlery;\
        🍿 popcorn;🥔 potato;🍗 poultry_leg;🫗 pouring_liquid;🥨 pretzel;🍜 ramen;🍚 rice;🍙 rice_ball;🍘 rice_cracker;\
        🍶 sake;🧂 salt;🥪 sandwich;🥘 shallow_pan_of_food;🍧 shaved_ice;🦐 shrimp;🍝 spaghetti;🥄 spoon;🦑 squid;\
        🍲 stew;🍓 strawberry;🥙 stuffed_flatbread;🍣 sushi;🍠 sweet_potato;🌮 taco;🥡 takeout_box;🫔 tamale;\
        🍊 mandarin orange tangerine;🍵 tea;🫖 teapot;🍅 tomato;🍹 tropical_drink;🥃 tumbler_glass;🧇 waffle;\
        🍉 watermelon;🍷 wine_glass;🚡 aerial_tramway;✈️ airplane;⏰ alarm_clock;🚑 ambulance;⚓ anchor;\
        🚛 articulated_lorry;🛰️ artificial_satellite;🛺 auto_rickshaw;🏦 bank;💈 barber;🏖️ beach_umbrella;\
        🛎️ bellhop_bell;🚲 bike;🚙 blue_car;⛵ boat sailboat;🧱 bricks;🌉 bridge_at_night;🏗️ building_construction;\
        🚅 bullettrain_front;🚄 bullettrain_side;🚌 bus;🚏 busstop;🏕️ camping;🛶 canoe;🚗 car red_car;\
        🎠 carousel_horse;⛪ church;🎪 circus_tent;🌇 city_sunrise;🌆 city_sunset;🏙️ cityscape;\
        🏛️ classical_building;🕥 clock1030;🕙 clock10;🕦 clock1130;🕚 clock11;🕧 clock1230;🕛 clock12;🕜 clock130;\
        🕐 clock1;🕝 clock230;🕑 clock2;🕞 clock330;🕒 clock3;🕟 clock430;🕓 clock4;🕠 clock530;🕔 clock5;🕡 clock630;\
        🕕 clock6;🕢 clock730;🕖 clock7;🕣 clock830;🕗 clock8;🕤 clock930;🕘 clock9;🌂 closed_umbrella;☁️ cloud;\
        🌩️ cloud_with_lightning;⛈️ cloud_with_lightning_and_rain;🌧️ cloud_with_rain;🌨️ cloud_with_snow;\
        ☄️ comet;🧭 compass;🚧 construction;🏪 convenience_store;🌙 crescent_moon;🌀 cyclone;🏬 department_store;\
        🏚️ derelict_house;🏜️ desert;🏝️ desert_island;💧 droplet;🌍 earth_africa;🌎 earth_americas;🌏 earth_asia;\
        🏰 european_castle;🏤 european_post_office;🏭 factory;🎡 ferris_wheel;⛴️ ferry;🔥 fire;🚒 fire_engine;\
        🌓 first_quarter_moon;🌛 first_quarter_moon_with_face;🛬 flight_arrival;🛫 flight_departure;\
        🛸 flying_saucer;🌫️ fog;🌁 foggy;⛲ fountain;⛽ fuelpump;🌕 full_moon;🌝 full_moon_with_face;\
        🌐 globe_with_meridians;🚁 helicopter;🛕 hindu_temple;🏥 hospital;🏨 hotel;♨️ hotsprings;⌛ hourglass;\
        ⏳ hourglass_flowing_sand;🏠 house;🏡 house_with_garden;🏘️ houses;🛖 hut;🗾 japan;🏯 japanese_castle;\
        🕋 kaaba;🛴 kick_scooter;🌗 last_quarter_moon;🌜 last_quarter_moon_with_face;🚈 light_rail;🏩 love_hotel;\
        🧳 luggage;🕰️ mantelpiece_clock;🦽 manual_wheelchair;🚇 metro;🌌 milky_way;🚐 minibus;🚝 monorail;\
        🌔 moon waxing_gibbous_moon;🕌 mosque;🛥️ motor_boat;🛵 motor_scooter;🏍️ motorcycle;\
        🦼 motorized_wheelchair;🛣️ motorway;🗻 mount_fuji;⛰️ mountain;🚠 mountain_cableway;🚞 mountain_railway;\
        🏔️ mountain_snow;🏞️ national_park;🌑 new_moon;🌚 new_moon_with_face;🌃 night_with_stars;🌊 ocean;🏢 office;\
        🛢️ oil_drum;🚘 oncoming_automobile;🚍 oncoming_bus;🚔 oncoming_police_car;🚖 oncoming_taxi;\
        ☂️ open_umbrella;🪂 parachute;⛱️ parasol_on_ground;⛅ partly_sunny;🛳️ passenger_ship;🛻 pickup_truck;\
        🛝 playground_slide;🚓 police_car;🏣 post_office;🏎️ racing_car;🚃 railway_car;🛤️ railway_track;🌈 rainbow;\
        🛟 ring_buoy;🪐 ringed_planet;🪨 rock;🚀 rocket;🎢 roller_coaster;🛼 roller_skate;🚨 rotating_light;🏫 school;\
        💺 seat;⛩️ shinto_shrine;🚢 ship;🛹 skateboard;🛩️ small_airplane;❄️ snowflake;⛄ snowman;\
        ☃️ snowman_with_snow;🚤 speedboat;🏟️ stadium;🌟 star2;⭐ star;🌠 stars;🚉 station;🗽 statue_of_liberty;\
        🚂 steam_locomotive;🛑 stop_sign;⏱️ stopwatch;🌥️ sun_behind_large_cloud;🌦️ sun_behind_rain_cloud;\
        🌤️ sun_behind_small_cloud;🌞 sun_with_face;☀️ sunny;🌅 sunrise;🌄 sunrise_over_mountains;\
        🚟 suspension_railway;🕍 synagogue;🚕 taxi;⛺ tent;🌡️ thermometer;⏲️ timer_clock;🗼 tokyo_tower;🌪️ tornado;\
        🚜 tractor;🚥 traffic_light;🚆 train2;🚋 train;🚊 tram;🚎 trolleybus;🚚 truck;☔ umbrella;\
        🚦 vertical_traffic_light;🌋 volcano;🌘 waning_crescent_moon;🌖 waning_gibbous_moon;⌚ watch;\
        🌒 waxing_crescent_moon;💒 wedding;🛞 wheel;🌬️ wind_face;🪵 wood;🗺️ world_map;⚡ zap;🥇 1st_place_medal;\
        🥈 2nd_place_medal;🥉 3rd_place_medal;🎱 8ball;🎨 art;🏸 badminton;🎈 balloon;🎍 bamboo;⚾ baseball;\
        🏀 basketball;🃏 black_joker;🎳 bowling;🥊 boxing_glove;♟️ chess_pawn;🎄 christmas_tree;♣️ clubs;\
        🎊 confetti_ball;🏏 cricket_game;🔮 crystal_ball;🥌 curling_stone;🎯 dart;♦️ diamonds;🤿 diving_mask;\
        🎎 dolls;🏑 field_hockey;🧨 firecracker;🎆 fireworks;🎣 fishing_pole_and_fish;🎏 flags;\
        🎴 flower_playing_cards;🥏 flying_disc;🏈 football;🖼️ framed_picture;🎲 game_die;🎁 gift;🥅 goal_net;⛳ golf;\
        🔫 gun;♥️ hearts;🏒 ice_hockey;⛸️ ice_skate;🎃 jack_o_lantern;🧩 jigsaw;🕹️ joystick;🪁 kite;🪢 knot;\
        🥍 lacrosse;🪄 magic_wand;🀄 mahjong;🥋 martial_arts_uniform;🎖️ medal_military;🏅 medal_sports;\
        🪩 mirror_ball;🪆 nesting_dolls;🎭 performing_arts;🪅 pinata;🏓 ping_pong;🧧 red_envelope;\
        🎗️ reminder_ribbon;🎀 ribbon;🎑 rice_scene;🏉 rugby_football;🎽 running_shirt_with_sash;🪡 sewing_needle;\
        🎿 ski;🛷 sled;🎰 slot_machine;⚽ soccer;🥎 softball;♠️ spades;🎇 sparkler;✨ sparkles;🎉 tada;\
        🎋 tanabata_tree;🧸 teddy_bear;🎾 tennis;🧵 thread;🎫 ticket;🎟️ tickets;🏆 trophy;🎮 video_game;🏐 volleyball;\
        🎐 wind_chime;🧶 yarn;🪀 yo_yo;🧮 abacus;🪗 accordion;🩹 adhesive_bandage;⚗️ alembic;👟 athletic_shoe;🪓 axe;\
        ⚖️ balance_scale;🩰 ballet_shoes;🗳️ ballot_box;🪕 banjo;📊 bar_chart;🧺 basket;🛁 bathtub;🔋 battery;🛏️ bed;\
        🔔 bell;👙 bikini;🧢 billed_cap;✒️ black_nib;📘 blue_book;💣 bomb;📖 book open_book;🔖 bookmark;\
        📑 bookmark_tabs;📚 books;🪃 boomerang;👢 boot;🏹 bow_and_arrow;💼 briefcase;🧹 broom;🫧 bubbles;🪣 bucket;\
        💡 bulb;📆 calendar;📲 calling;📷 camera;📸 camera_flash;🕯️ candle;🗃️ card_file_box;📇 card_index;\
        🗂️ card_index_dividers;🪚 carpentry_saw;💿 cd;⛓️ chains;🪑 chair;💹 chart;📉 chart_with_downwards_trend;\
        📈 chart_with_upwards_trend;🗜️ clamp;🎬 clapper;📋 clipboard;📕 closed_book;🔐 closed_lock_with_key;🧥 coat;\
        ⚰️ coffin;🪙 coin;💻 computer;🖱️ computer_mouse;🎛️ control_knobs;🛋️ couch_and_lamp;🖍️ crayon;\
        💳 credit_card;⚔️ crossed_swords;👑 crown;🩼 crutch;🗡️ dagger;🕶️ dark_sunglasses;📅 date;\
        🖥️ desktop_computer;🪔 diya_lamp;🧬 dna;💵 dollar;🚪 door;👗 dress;🩸 drop_of_blood;🥁 drum;📀 dvd;\
        🔌 electric_plug;🛗 elevator;📧 e-mail email;✉️ envelope;📩 envelope_with_arrow;💶 euro;👓 eyeglasses;📠 fax;\
        🗄️ file_cabinet;📁 file_folder;📽️ film_projector;🎞️ film_strip;🧯 fire_extinguisher;🔦 flashlight;\
        🥿 flat_shoe;💾 floppy_disk;🪈 flute;🪭 folding_hand_fan;🖋️ fountain_pen;⚱️ funeral_urn;⚙️ gear;💎 gem;\
        🧤 gloves;🥽 goggles;📗 green_book;🎸 guitar;🪮 hair_pick;🔨 hammer;⚒️ hammer_and_pick;🛠️ hammer_and_wrench;\
        🪬 hamsa;👜 handbag;🎧 headphones;🪦 headstone;👠 high_heel;🥾 hiking_boot;🪝 hook;🪪 identification_card;\
        📥 inbox_tray;📨 incoming_envelope;📱 iphone;🏮 izakaya_lantern lantern;👖 jeans;🔑 key;⌨️ keyboard;\
        👘 kimono;🥼 lab_coat;🏷️ label;🪜 ladder;📒 ledger;🎚️ level_slider;🔗 link;💄 lipstick;🔒 lock;\
        🔏 lock_with_ink_pen;🪘 long_drum;🧴 lotion_bottle;🔊 loud_sound;📢 loudspeaker;🪫 low_battery;🔍 mag;\
        🔎 mag_right;🧲 magnet;📫 mailbox;📪 mailbox_closed;📬 mailbox_with_mail;📭 mailbox_with_no_mail;\
        👞 mans_shoe shoe;🪇 maracas;📣 mega;📝 memo pencil;🎤 microphone;🔬 microscope;🪖 military_helmet;\
        💽 minidisc;🪞 mirror;💸 money_with_wings;💰 moneybag;🎓 mortar_board;🪤 mouse_trap;🎥 movie_camera;🗿 moyai;\
        🎹 musical_keyboard;🎵 musical_note;🎼 musical_score;🔇 mute;🧿 nazar_amulet;👔 necktie;📰 newspaper;\
        🗞️ newspaper_roll;🔕 no_bell;📓 notebook;📔 notebook_with_decorative_cover;🎶 notes;🔩 nut_and_bolt;\
        🗝️ old_key;🩱 one_piece_swimsuit;📂 open_file_folder;📙 orange_book;📤 outbox_tray;📦 package;\
        📄 page_facing_up;📃 page_with_curl;📟 pager;🖌️ paintbrush;📎 paperclip;🖇️ paperclips;🖊️ pen;✏️ pencil2;\
        🧫 petri_dish;☎️ phone telephone;⛏️ pick;💊 pill;🪧 placard;🪠 plunger;📯 postal_horn;📮 postbox;👝 pouch;\
        💷 pound;📿 prayer_beads;🖨️ printer;🦯 probing_cane;👛 purse;📌 pushpin;📻 radio;🪒 razor;🧾 receipt;\
        ⛑️ rescue_worker_helmet;💍 ring;🧻 roll_of_paper;📍 round_pushpin;🧷 safety_pin;🦺 safety_vest;👡 sandal;\
        🥻 sari;📡 satellite;🎷 saxophone;🧣 scarf;🎒 school_satchel;✂️ scissors;🪛 screwdriver;📜 scroll;🛡️ shield;\
        👕 shirt tshirt;🛍️ shopping;🛒 shopping_cart;🩳 shorts;🚿 shower;🚬 smoking;🧼 soap;🧦 socks;🔉 sound;\
        🔈 speaker;🗓️ spiral_calendar;🗒️ spiral_notepad;🧽 sponge;🩺 stethoscope;📏 straight_ruler;\
        🎙️ studio_microphone;🩲 swim_brief;💉 syringe;📞 telephone_receiver;🔭 telescope;🧪 test_tube;\
        🩴 thong_sandal;🚽 toilet;🧰 toolbox;🪥 toothbrush;🎩 tophat;🖲️ trackball;📐 triangular_ruler;🎺 trumpet;\
        📺 tv;🔓 unlock;📼 vhs;📹 video_camera;🎻 violin;🗑️ wastebasket;🪟 window;👚 womans_clothes;👒 womans_hat;\
        🔧 wrench;🩻 x_ray;💴 yen;🔢 1234;🅰️ a;🆎 ab;🔤 abc;🔡 abcd;🉑 accept;♒ aquarius;♈ aries;◀️ arrow_backward;\
        ⏬ arrow_double_down;⏫ arrow_double_up;⬇️ arrow_down;🔽 arrow_down_small;▶️ arrow_forward;\
        ⤵️ arrow_heading_down;⤴️ arrow_heading_up;⬅️ arrow_left;↙️ arrow_lower_left;↘️ arrow_lower_right;\
        ➡️ arrow_right;↪️ arrow_right_hook;⬆️ arrow_up;↕️ arrow_up_down;🔼 arrow_up_small;↖️ arrow_upper_left;\
        ↗️ arrow_upper_right;🔃 arrows_clockwise;🔄 arrows_counterclockwise;*️⃣ asterisk;🏧 atm;⚛️ atom_symbol;\
        🅱️ b;🚼 baby_symbol;🔙 back;🛄 baggage_claim;☑️ ballot_box_with_check;‼️ bangbang;🔰 beginner;\
        ☣️ biohazard;⚫ black_circle;⬛ black_large_square;◾ black_medium_small_square;◼️ black_medium_square;\
        ▪️ black_small_square;🔲 black_square_button;🟦 blue_square;🟤 brown_circle;🟫 brown_square;♋ cancer;\
        🔠 capital_abcd;♑ capricorn;🚸 children_crossing;🎦 cinema;🆑 cl;㊗️ congratulations;🆒 cool;©️ copyright;\
        ➰ curly_loop;💱 currency_exchange;🛃 customs;💠 diamond_shape_with_a_dot_inside;🚯 do_not_litter;\
        8️⃣ eight;✴️ eight_pointed_black_star;✳️ eight_spoked_asterisk;⏏️ eject_button;🔚 end;\
        ❗ exclamation heavy_exclamation_mark;⏩ fast_forward;♀️ female_sign;5️⃣ five;⚜️ fleur_de_lis;4️⃣ four;\
        🆓 free;♊ gemini;🟢 green_circle;🟩 green_square;❕ grey_exclamation;❔ grey_question;#️⃣ hash;\
        ✔️ heavy_check_mark;➗ heavy_division_sign;💲 heavy_dollar_sign;🟰 heavy_equals_sign;➖ heavy_minus_sign;\
        ✖️ heavy_multiplication_x;➕ heavy_plus_sign;🔆 high_brightness;🆔 id;🉐 ideograph_advantage;♾️ infinity;\
        ℹ️ information_source;⁉️ interrobang;🔟 keycap_ten;🪯 khanda;🈁 koko;🔵 large_blue_circle;\
        🔷 large_blue_diamond;🔶 large_orange_diamond;✝️ latin_cross;🛅 left_luggage;↔️ left_right_arrow;\
        ↩️ leftwards_arrow_with_hook;♌ leo;♎ libra;➿ loop;🔅 low_brightness;Ⓜ️ m;♂️ male_sign;\
        ⚕️ medical_symbol;🕎 menorah;🚹 mens;📴 mobile_phone_off;📛 name_badge;❎ negative_squared_cross_mark;\
        🆕 new;⏭️ next_track_button;🆖 ng;9️⃣ nine;🚳 no_bicycles;⛔ no_entry;🚫 no_entry_sign;📵 no_mobile_phones;\
        🚷 no_pedestrians;🚭 no_smoking;🚱 non-potable_water;🅾️ o2;⭕ o;🆗 ok;🕉️ om;🔛 on;1️⃣ one;⛎ ophiuchus;\
        🟠 orange_circle;🟧 orange_square;☦️ orthodox_cross;🅿️ parking;〽️ part_alternation_mark;\
        🛂 passport_control;⏸️ pause_button;☮️ peace_symbol;♓ pisces;🛐 place_of_worship;\
        ⏯️ play_or_pause_button;🚰 potable_water;⏮️ previous_track_button;🟣 purple_circle;🟪 purple_square;\
        🚮 put_litter_in_its_place;❓ question;🔘 radio_button;☢️ radioactive;⏺️ record_button;♻️ recycle;\
        🔴 red_circle;🟥 red_square;®️ registered;🔁 repeat;🔂 repeat_one;🚻 restroom;⏪ rewind;🈂️ sa;♐ sagittarius;\
        ♏ scorpius;㊙️ secret;7️⃣ seven;📶 signal_strength;6️⃣ six;🔯 six_pointed_star;🔹 small_blue_diamond;\
        🔸 small_orange_diamond;🔺 small_red_triangle;🔻 small_red_triangle_down;🔜 soon;🆘 sos;❇️ sparkle;\
        ☪️ star_and_crescent;✡️ star_of_david;⏹️ stop_button;🔣 symbols;♉ taurus;3️⃣ three;™️ tm;🔝 top;\
        ⚧️ transgender_symbol;🔱 trident;🔀 twisted_rightwards_arrows;2️⃣ two;🈹 u5272;🈴 u5408;🈺 u55b6;🈯 u6307;\
        🈷️ u6708;🈶 u6709;🈵 u6e80;🈚 u7121;🈸 u7533;🈲 u7981;🈳 u7a7a;🔞 underage;🆙 up;📳 vibration_mode;♍ virgo;\
        🆚 vs;⚠️ warning;〰️ wavy_dash;🚾 wc;☸️ wheel_of_dharma;♿ wheelchair;✅ white_check_mark;⚪ white_circle;\
        ⬜ white_large_square;◽ white_medium_small_square;◻️ white_medium_square;▫️ white_small_square;\
        🔳 white_square_button;🛜 wireless;🚺 womens;❌ x;🟡 yellow_circle;🟨 yellow_square;☯️ yin_yang;0️⃣ zero;
        """
}
